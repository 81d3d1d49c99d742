package org.palpate.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain statements for tests that look behind the pages. */
public final class Rows {

    private Rows() {
    }

    /** Runs one statement. */
    public static void run(Connection connection, String command, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, command, values)) {
            statement.execute();
        }
    }

    /** All rows of a query, each as its columns. */
    public static List<Object[]> all(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, query, values); ResultSet rows = statement.executeQuery()) {
            List<Object[]> all = new ArrayList<>();
            while (rows.next()) {
                Object[] row = new Object[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                all.add(row);
            }
            return all;
        }
    }

    private static PreparedStatement prepare(Connection connection, String text, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
