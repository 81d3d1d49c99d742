package org.palpate.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.palpate.launch.DatabaseAccess;
import org.palpate.launch.DemoClinic;
import org.palpate.launch.EmbeddedDatabase;
import org.palpate.launch.Login;
import org.palpate.launch.Migration;

/**
 * A real PostgreSQL with every role, migrated, with the demo clinic, made once for a run. In the deployed
 * application it is the same database, reached by what the server was told.
 */
public final class TestDatabase {

    private static final String URL = "palpate.db.url";

    private static EmbeddedDatabase embedded;
    private static TestDatabase shared;

    private final DatabaseAccess access;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
    }

    public static synchronized TestDatabase shared() {
        if (shared == null) {
            shared = System.getProperty(URL) == null ? create("palpate_test", true) : new TestDatabase(told());
        }
        return shared;
    }

    /** Another database in the same server, migrated but empty, for a test that must be alone. */
    public static synchronized TestDatabase alone(String name) {
        return create(name, false);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** The application's role, every statement of the connection for one clinic. */
    public Connection asApp(UUID clinic) throws SQLException {
        var connection = access.asApplication();
        try (var set = connection.prepareStatement("select set_config('app.clinic_id', ?, false)")) {
            set.setString(1, clinic.toString());
            set.execute();
        }
        return connection;
    }

    /** The owner of the tables, past the policies: for the rows that a test begins with. */
    public Connection asOwner() throws SQLException {
        return access.asOwner();
    }

    /** The superuser's database server, for tests of the launcher itself. */
    public static synchronized EmbeddedDatabase server() {
        if (embedded == null) {
            System.setProperty("palpate.postgres", TestFolders.HOME.resolve("postgresql").toString());
            embedded = EmbeddedDatabase.alone(TestFolders.fresh("test-database"));
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::close, "stop the test database"));
        }
        return embedded;
    }

    /** Tells the server that is about to start, and the tests in it, where this database is. */
    void tellTheServer() {
        System.setProperty(URL, access.url());
        tell("palpate.db", access.application());
        tell("palpate.db.migrator", access.migrator());
    }

    private static TestDatabase create(String name, boolean demo) {
        var access = server().open(name);
        Migration.run(access);
        if (demo) {
            DemoClinic.load(access, Clock.fixed(TestClock.NOW, ZoneOffset.UTC));
        }
        return new TestDatabase(access);
    }

    private static DatabaseAccess told() {
        return new DatabaseAccess(System.getProperty(URL), toldLogin("palpate.db"), toldLogin("palpate.db.migrator"));
    }

    private static void tell(String name, Login login) {
        System.setProperty(name + ".user", login.user());
        System.setProperty(name + ".password", login.password());
    }

    private static Login toldLogin(String name) {
        return new Login(System.getProperty(name + ".user"), System.getProperty(name + ".password"));
    }
}
