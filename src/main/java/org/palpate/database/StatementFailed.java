package org.palpate.database;

import java.sql.SQLException;

/** A plain statement did not succeed; {@link Violation#in} tells the database's reason. */
public final class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super(cause);
    }
}
