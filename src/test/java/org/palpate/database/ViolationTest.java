package org.palpate.database;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Violation.in(failure).orElseThrow().of("occupancy_free")).isTrue();
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
