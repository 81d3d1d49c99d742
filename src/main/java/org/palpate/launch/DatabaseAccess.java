package org.palpate.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How to reach the database: its address, the application's role and the migrator's. */
public record DatabaseAccess(String url, Login application, Login migrator) {

    private static final String OWNER = "palpate_owner";

    /** A connection as the application's role, under every rule. */
    public Connection asApplication() throws SQLException {
        return connect(url, application);
    }

    /** A connection that acts as the owner of the tables, past the policies. */
    public Connection asOwner() throws SQLException {
        return owning(asMigrator());
    }

    /** As the owner, and the server itself takes a script of many statements apart, which it does best. */
    Connection asOwnerOfScripts() throws SQLException {
        var properties = properties(migrator);
        properties.setProperty("preferQueryMode", "simple");
        return owning(DriverManager.getConnection(url, properties));
    }

    private static Connection owning(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set role " + OWNER);
            return connection;
        } catch (SQLException noMember) {
            connection.close();
            throw noMember;
        }
    }

    Connection asMigrator() throws SQLException {
        return connect(url, migrator);
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, properties(login));
    }

    private static Properties properties(Login login) {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "palpate-launch");
        return properties;
    }
}
