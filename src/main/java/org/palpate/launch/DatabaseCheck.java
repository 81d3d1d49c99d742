package org.palpate.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Says in one sentence why a database cannot be used: not reached, the password not accepted, or too old. */
final class DatabaseCheck {

    static final int OLDEST = 18;
    /** The states of a login that is not accepted: a wrong password, and none where one is asked for. */
    private static final Pattern WRONG_LOGIN = Pattern.compile("28...|08004");

    private DatabaseCheck() {
    }

    static void requireUsable(DatabaseAccess access) {
        try (var migrator = access.asMigrator(); var application = access.asApplication()) {
            requireVersion(migrator.getMetaData().getDatabaseMajorVersion(),
                    migrator.getMetaData().getDatabaseProductVersion());
            requireOwner(migrator, access);
        } catch (SQLException refused) {
            throw Reason.DATABASE_UNREACHABLE.because(said(access, refused), refused);
        }
    }

    static void requireVersion(int major, String named) {
        if (major < OLDEST) {
            throw Reason.DATABASE_TOO_OLD.because("Palpate needs PostgreSQL " + OLDEST + " or newer, and this is "
                    + named + ": upgrade it, or leave PALPATE_DB_URL out to use the embedded one.");
        }
    }

    private static void requireOwner(Connection migrator, DatabaseAccess access) throws SQLException {
        try (var statement = migrator.createStatement()) {
            statement.execute("set role palpate_owner");
        } catch (SQLException refused) {
            throw Reason.DATABASE_UNREACHABLE.because("The role " + access.migrator() + " may not act as palpate_owner ("
                    + refused.getMessage() + "): run sql/roles.sql in this database as its superuser.", refused);
        }
    }

    private static String said(DatabaseAccess access, SQLException refused) {
        var state = refused.getSQLState() == null ? "" : refused.getSQLState();
        var next = WRONG_LOGIN.matcher(state).matches()
                ? "check the users and passwords in PALPATE_DB_USER, PALPATE_DB_PASSWORD, PALPATE_DB_MIGRATOR and "
                        + "PALPATE_DB_MIGRATOR_PASSWORD."
                : "check PALPATE_DB_URL and whether that server is running.";
        return "The database at " + withoutParameters(access.url()) + " cannot be reached ("
                + refused.getMessage().strip().replaceAll("\\s*\\R\\s*", " ") + "): " + next;
    }

    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
