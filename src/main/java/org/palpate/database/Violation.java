package org.palpate.database;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The database's no.
 *
 * @param sqlState the class of the refusal, as PostgreSQL numbers it
 * @param constraint the name of the rule that refused; empty where it has none
 */
public record Violation(String sqlState, String constraint) {

    private static final String NOT_PERMITTED = "42501";
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    /** The database's no within a failure, wherever it is wrapped. */
    public static Optional<Violation> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException no && no.getSQLState() != null) {
                return Optional.of(new Violation(no.getSQLState(), constraintOf(no)));
            }
            for (Throwable aside : cause.getSuppressed()) {
                Optional<Violation> found = in(aside);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Runs what the database may refuse; its no comes out in words, found by the name of the rule; null: it has none. */
    public static void worded(Runnable attempt, Function<String, RuntimeException> words) {
        try {
            attempt.run();
        } catch (PersistenceException | StatementFailed no) {
            throw in(no).map(Violation::constraint).map(words).orElseThrow(() -> no);
        }
    }

    /** Whether the same transaction may well succeed when it is run again. */
    public boolean isPassing() {
        return PASSING.contains(sqlState);
    }

    /** Whether something was tried for which the application's role has no right. */
    public boolean isTrespass() {
        return NOT_PERMITTED.equals(sqlState);
    }

    private static String constraintOf(SQLException no) {
        return no instanceof PSQLException refusal
                ? Optional.ofNullable(refusal.getServerErrorMessage()).map(ServerErrorMessage::getConstraint).orElse("")
                : "";
    }
}
