package org.palpate.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes the embedded database and the roles of sql/roles.sql, and gives those that sign in their passwords. */
final class Roles {

    private Roles() {
    }

    static void makeDatabase(Connection superuser, String name) throws SQLException {
        try (var find = superuser.prepareStatement("select from pg_database where datname = ?");
                var create = superuser.createStatement()) {
            find.setString(1, name);
            try (var found = find.executeQuery()) {
                if (!found.next()) {
                    create.execute("create database " + create.enquoteIdentifier(name, false));
                }
            }
        }
    }

    static void establish(Connection superuser, Login... logins) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            statement.execute(script());
            for (var login : logins) {
                statement.execute("alter role " + statement.enquoteIdentifier(login.user(), false)
                        + " password " + statement.enquoteLiteral(login.password()));
            }
        }
        superuser.commit();
    }

    private static String script() {
        try (var script = Roles.class.getResourceAsStream("/sql/roles.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
