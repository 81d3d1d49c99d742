package org.palpate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Role;
import org.palpate.testing.InContainer;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

@InContainer
class DoorwayIT {

    @Inject
    private Trials trials;

    @Inject
    private SignedIn signedIn;

    @Inject
    private StatementCount count;

    @Inject
    private Sql sql;

    @Test
    void servesNoClinicBeforeSignIn() {
        assertThat(trials.seen()).endsWith(" none");
    }

    @Test
    void servesTheClinicOfTheCallerOnEveryPathOfOneTransaction() {
        UUID clinic = signIn();

        List<String> seen = trials.seenByAll();

        assertThat(new HashSet<>(seen)).hasSize(1);
        assertThat(seen.get(0)).endsWith(" " + clinic);
    }

    @Test
    void leavesNothingOfAClinicOnTheConnection() {
        signIn();
        trials.seen();

        for (int i = 0; i < 30; i++) {
            String left = "select coalesce(current_setting('app.clinic_id', true), '')";
            assertThat(sql.first(left, row -> row.getString(1))).contains("");
        }
    }

    @Test
    void runsAgainInANewTransactionAfterADeadlockOrALostRace() {
        for (String state : List.of("40P01", "40001")) {
            List<String> tries = new ArrayList<>();

            trials.failUntil(4, state, tries);

            assertThat(tries).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsTheDatabaseItsClinicOnEachTry() {
        UUID clinic = signIn();
        List<String> tries = new ArrayList<>();

        trials.failUntil(3, "40P01", tries);

        assertThat(tries).hasSize(3).allMatch(seen -> seen.endsWith(" " + clinic));
    }

    @Test
    void givesUpAfterTheThirdFurtherTry() {
        List<String> tries = new ArrayList<>();

        Throwable failure = catchThrowable(() -> trials.failUntil(9, "40001", tries));

        assertThat(Violation.in(failure)).contains(new Violation("40001", ""));
        assertThat(tries).hasSize(4);
    }

    @Test
    void doesNotRunAgainAfterAnotherRefusal() {
        List<String> tries = new ArrayList<>();

        Throwable failure = catchThrowable(() -> trials.failUntil(2, "23514", tries));

        assertThat(Violation.in(failure)).map(Violation::sqlState).contains("23514");
        assertThat(tries).hasSize(1);
    }

    @Test
    void repeatsTheWholeTransactionWhenADoorwayWithinItFails() {
        List<String> tries = new ArrayList<>();

        trials.failWithin(3, tries);

        assertThat(tries).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void namesTheRuleThatSpeaksOnlyAtTheEndOfTheTransaction() throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, "create schema trial");
            Rows.run(owner, "create table trial.once "
                    + "(id int constraint trial_once unique deferrable initially deferred)");
            Rows.run(owner, "grant usage on schema trial to palpate_app");
            Rows.run(owner, "grant insert on trial.once to palpate_app");
            try {
                Throwable failure = catchThrowable(() -> trials.breakAtTheEnd());

                assertThat(Violation.in(failure)).contains(new Violation("23505", "trial_once"));
            } finally {
                Rows.run(owner, "drop schema trial cascade");
            }
        }
    }

    @Test
    void countsWhatRunsThroughHibernateOnly() {
        signIn();
        int before = count.statements();
        trials.seenByAll();

        assertThat(count.statements() - before).isEqualTo(1);
    }

    private UUID signIn() {
        UUID clinic = Ids.next();
        signedIn.become(new CurrentUser(Ids.next(), "Rosa Lind", clinic, "Northgate",
                Set.of(Role.RECEPTIONIST), null, null));
        return clinic;
    }
}
