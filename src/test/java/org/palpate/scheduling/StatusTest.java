package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.scheduling.Status.ARRIVED;
import static org.palpate.scheduling.Status.BOOKED;
import static org.palpate.scheduling.Status.CANCELLED;
import static org.palpate.scheduling.Status.COMPLETED;
import static org.palpate.scheduling.Status.CONFIRMED;
import static org.palpate.scheduling.Status.IN_TREATMENT;
import static org.palpate.scheduling.Status.NO_SHOW;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class StatusTest {

    private static final Map<Status, Set<Status>> ALLOWED = Map.of(
            BOOKED, Set.of(CONFIRMED, ARRIVED, CANCELLED, NO_SHOW),
            CONFIRMED, Set.of(ARRIVED, CANCELLED, NO_SHOW),
            ARRIVED, Set.of(IN_TREATMENT, CANCELLED),
            IN_TREATMENT, Set.of(COMPLETED),
            COMPLETED, Set.of(), CANCELLED, Set.of(), NO_SHOW, Set.of());

    @Test
    void allowsExactlyWhatTheClinicAllowsForEveryPair() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void givesTheTimeUpOnlyWhenCancelledOrNotShown() {
        for (Status status : Status.values()) {
            assertThat(status.holds()).as("%s", status).isEqualTo(!Set.of(CANCELLED, NO_SHOW).contains(status));
        }
    }

    @Test
    void movesOnlyUntilThePatientHasArrived() {
        for (Status status : Status.values()) {
            assertThat(status.canMove()).as("%s", status).isEqualTo(Set.of(BOOKED, CONFIRMED).contains(status));
        }
    }

    @Test
    void findsEveryStatusByItsCode() {
        for (Status status : Status.values()) {
            assertThat(Status.of(status.code())).isEqualTo(status);
        }
    }
}
