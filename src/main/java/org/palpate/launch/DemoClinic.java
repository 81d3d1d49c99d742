package org.palpate.launch;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The invented clinic with which Palpate can be looked at. It is put into an empty database only, whole or not at all. */
public final class DemoClinic {

    public static final String PASSWORD = "trigger-point-demo";

    private static final String SIGN_INS = """
              rosa@northgate.example   Rosa, reception
              imre@northgate.example   Dr. Imre, clinical lead
              thea@northgate.example   Thea, therapist
            """;
    private static final String MARK = "Demo clinic: every person in it is invented";
    private static final String MARKED = "coalesce(shobj_description((select oid from pg_database"
            + " where datname = current_database()), 'pg_database'), '') = '" + MARK + "'";
    private static final int MEMORY_KIB = 19456;
    private static final int ITERATIONS = 2;
    private static final int HASH_BYTES = 32;

    private DemoClinic() {
    }

    /** Loads it relative to the clock's today, unless the database has a clinic already; says whether it did. */
    public static boolean load(DatabaseAccess access, Clock clock) {
        try (var connection = access.asOwnerOfScripts()) {
            connection.setAutoCommit(false);
            if (scripts().isEmpty() || says(connection, "select exists (select from palpate.clinic)")) {
                return false;
            }
            tell(connection, clock);
            for (var script : scripts()) {
                run(connection, script);
            }
            connection.commit();
            return true;
        } catch (SQLException refused) {
            throw Reason.MIGRATION_FAILED.because("The demo clinic cannot be loaded: " + refused.getMessage(), refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether this database was filled with the demo clinic, now or at an earlier start. */
    static boolean isIn(DatabaseAccess access) {
        return says(access, "select " + MARKED);
    }

    /** Whether this database holds a clinic that is not the demo clinic. */
    static boolean isForeignTo(DatabaseAccess access) {
        return says(access, "select exists (select from palpate.clinic) and not " + MARKED);
    }

    static String signIns() {
        return "Sign in to the demo clinic with the password " + PASSWORD + ":\n" + SIGN_INS.stripTrailing();
    }

    private static boolean says(DatabaseAccess access, String question) {
        try (var connection = access.asOwner()) {
            return says(connection, question);
        } catch (SQLException lost) {
            throw Reason.DATABASE_UNREACHABLE.because("The database was lost: " + lost.getMessage(), lost);
        }
    }

    private static boolean says(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void tell(Connection connection, Clock clock) throws SQLException {
        var told = Map.of("palpate.demo_today", LocalDate.now(clock).toString(),
                "palpate.demo_now", Instant.now(clock).toString(),
                "palpate.demo_password_hash", passwordHash());
        try (var set = connection.prepareStatement("select set_config(?, ?, true)")) {
            for (var fact : told.entrySet()) {
                set.setString(1, fact.getKey());
                set.setString(2, fact.getValue());
                set.execute();
            }
        }
        run(connection, "do $$ begin execute format('comment on database %I is %L', current_database(), '"
                + MARK + "'); end $$");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> scripts() throws IOException {
        var folder = DemoClinic.class.getResource("/sql/demo");
        if (folder == null) {
            return List.of();
        }
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().map(DemoClinic::read).toList();
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String passwordHash() {
        return Password.hash(PASSWORD).addRandomSalt()
                .with(Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, 1, HASH_BYTES, Argon2.ID)).getResult();
    }
}
