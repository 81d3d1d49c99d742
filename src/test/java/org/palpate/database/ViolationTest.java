package org.palpate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class ViolationTest {

    private static final SQLException TAKEN =
            new PSQLException(new ServerErrorMessage("SERROR\0C23P01\0Mconflict\0noccupancy_free\0"));

    @Test
    void namesTheRuleHoweverDeepItIsWrapped() {
        Throwable failure = new IllegalStateException(new RuntimeException(TAKEN));

        assertThat(Violation.in(failure)).contains(new Violation("23P01", "occupancy_free"));
    }

    @Test
    void wordsTheRulesThatSomebodyKnowsAndLetsTheOthersThrough() {
        StatementFailed known = new StatementFailed(TAKEN);

        assertThatThrownBy(() -> Violation.worded(() -> fail(known), rule -> rule.equals("occupancy_free") ? new IllegalStateException("taken") : null))
                .hasMessage("taken");
        assertThatThrownBy(() -> Violation.worded(() -> fail(known), rule -> null)).isSameAs(known);
        Violation.worded(() -> { }, rule -> new IllegalStateException("never"));
    }

    private static void fail(StatementFailed no) {
        throw no;
    }

    @Test
    void findsTheReasonBesideAFailedCommit() {
        RuntimeException rollback = new RuntimeException("rolled back");
        rollback.addSuppressed(new RuntimeException(TAKEN));

        assertThat(Violation.in(rollback)).contains(new Violation("23P01", "occupancy_free"));
    }

    @Test
    void isPassingAfterADeadlockOrALostRace() {
        assertThat(new Violation("40P01", "").isPassing()).isTrue();
        assertThat(new Violation("40001", "").isPassing()).isTrue();
        assertThat(new Violation("23P01", "occupancy_free").isPassing()).isFalse();
    }

    @Test
    void isAbsentFromOtherFailures() {
        assertThat(Violation.in(new IllegalStateException("a bug"))).isEmpty();
    }
}
