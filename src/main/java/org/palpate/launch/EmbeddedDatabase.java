package org.palpate.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The PostgreSQL that Palpate brings along: its own files, its own port on loopback, generated passwords.
 * A server left over by a launcher that was killed is stopped first, so its files come up clean.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final int TRIES = 3;

    private final Cluster cluster;
    private final PostgresPrograms programs;
    private final Secrets secrets;
    private final Path log;
    private Runnable afterwards = () -> { };
    private int port;

    private EmbeddedDatabase(PostgresPrograms programs, Path data, Secrets secrets) {
        this.programs = programs;
        this.log = data.resolve("log");
        this.cluster = new Cluster(data.resolve("database"), programs);
        this.secrets = secrets;
    }

    /** Starts the database of a folder that nobody else holds, without anything else of Palpate. */
    public static EmbeddedDatabase alone(Path folder) {
        var data = DataFolder.take(folder);
        var database = start(data);
        database.afterwards = data::release;
        return database;
    }

    static EmbeddedDatabase start(DataFolder data) {
        var log = data.folder("log");
        try {
            var unpacked = System.getProperty("palpate.postgres", data.resolve("postgresql").toString());
            var programs = new PostgresPrograms(PostgresBinaries.unpackedIn(Path.of(unpacked)),
                    log.resolve("database-programs.log"));
            var database = new EmbeddedDatabase(programs, data.resolve(""), new Secrets(data.folder("secrets")));
            database.up();
            return database;
        } catch (IOException cannot) {
            throw Reason.DATABASE_CANNOT_START.because("The embedded database cannot start (" + cannot.getMessage()
                    + "): read " + log + ", or set PALPATE_DB_URL to a PostgreSQL of your own.", cannot);
        }
    }

    /** Makes a database with its roles when it is not there, and says how to reach it. */
    public DatabaseAccess open(String name) {
        var access = new DatabaseAccess(url(name), secrets.of("palpate_app"), secrets.of("palpate_migrator"));
        try {
            try (var connection = asSuperuser("postgres")) {
                Roles.makeDatabase(connection, name);
            }
            try (var connection = asSuperuser(name)) {
                Roles.establish(connection, access.application(), access.migrator(), secrets.of("palpate_backup"));
            }
            return access;
        } catch (SQLException refused) {
            throw Reason.DATABASE_CANNOT_START.because("The embedded database does not accept Palpate's own passwords ("
                    + refused.getMessage() + "): restore " + secrets.file(SUPERUSER).getParent()
                    + " from the backup that belongs to it.", refused);
        }
    }

    Connection asSuperuser(String name) throws SQLException {
        return DatabaseAccess.connect(url(name), secrets.of(SUPERUSER));
    }

    @Override
    public void close() {
        try {
            stop();
            afterwards.run();
        } catch (IOException stubborn) {
            throw new UncheckedIOException(stubborn);
        }
    }

    private void up() throws IOException {
        secrets.of(SUPERUSER);
        cluster.prepare(secrets.file(SUPERUSER));
        if (cluster.running().isPresent()) {
            stop();
        }
        var words = log.resolve("database-start.log");
        for (int left = TRIES - 1; ; left--) {
            port = Ports.free();
            cluster.configure(port, log);
            try {
                Files.deleteIfExists(words);
                programs.run("pg_ctl", "start", "-w", "-t", "60", "-D", cluster.folder().toString(),
                        "-l", words.toString());
                return;
            } catch (IOException failed) {
                if (left == 0) {
                    throw Files.exists(words) ? new IOException(PostgresPrograms.lastWords(words), failed) : failed;
                }
            }
        }
    }

    private void stop() throws IOException {
        programs.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", cluster.folder().toString());
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }
}
