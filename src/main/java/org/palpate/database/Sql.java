package org.palpate.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain statements on the connection of the present transaction, for what does not run through Hibernate. */
@ApplicationScoped
public class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final String SETTINGS =
            "select set_config('app.clinic_id', ?, true), set_config('app.account_id', ?, true)";

    private static final String HOLD = "select palpate.lock_resources(?, array[?])";

    /** What a request reads of its clinic's data counts like any other statement; sessions and the audit do not. */
    private static final String OWN_DATA = "palpate.";

    @Resource
    private DataSource database;

    /** From here on the transaction serves this clinic, on behalf of this account. */
    public void actFor(UUID clinicId, UUID accountId) {
        run(SETTINGS, clinicId.toString(), accountId.toString());
    }

    /** All rows of a query. */
    public <T> List<T> all(String query, Row<T> row, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        } catch (SQLException failure) {
            throw new StatementFailed(failure);
        }
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String query, Row<T> row, Object... values) {
        return all(query, row, values).stream().findFirst();
    }

    /** Runs a statement or calls a function whose answer is of no interest. */
    public void run(String command, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, command, values)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new StatementFailed(failure);
        }
    }

    /** Bookings of a place or a practitioner wait for the same lock until this transaction ends, so that none slips in between. */
    public void hold(UUID clinicId, UUID resource) {
        run(HOLD, clinicId, resource);
    }

    private static Object asKnownToJdbc(Object value) {
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    private static PreparedStatement prepare(Connection connection, String text, Object... values)
            throws SQLException {
        if (text.contains(OWN_DATA)) {
            StatementCount.one();
        }
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, asKnownToJdbc(values[i]));
            }
            return statement;
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }
}
