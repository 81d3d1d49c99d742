package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import static org.palpate.scheduling.Status.ARRIVED;
import static org.palpate.scheduling.Status.BOOKED;
import static org.palpate.scheduling.Status.CANCELLED;
import static org.palpate.scheduling.Status.CANCELLED_LATE;
import static org.palpate.scheduling.Status.CHECKED_OUT;
import static org.palpate.scheduling.Status.COMPLETED;
import static org.palpate.scheduling.Status.CONFIRMED;
import static org.palpate.scheduling.Status.IN_TREATMENT;
import static org.palpate.scheduling.Status.NEEDS_REASSIGNMENT;
import static org.palpate.scheduling.Status.NO_SHOW;
import static org.palpate.scheduling.Status.REQUESTED;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class StatusTest {

    private static final Map<Status, Set<Status>> ALLOWED = Map.ofEntries(
            Map.entry(REQUESTED, Set.of(BOOKED, CANCELLED, NEEDS_REASSIGNMENT)),
            Map.entry(BOOKED, Set.of(CONFIRMED, ARRIVED, CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT)),
            Map.entry(CONFIRMED, Set.of(ARRIVED, CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT)),
            Map.entry(ARRIVED, Set.of(BOOKED, IN_TREATMENT, CANCELLED, CANCELLED_LATE, NEEDS_REASSIGNMENT)),
            Map.entry(IN_TREATMENT, Set.of(COMPLETED)), Map.entry(COMPLETED, Set.of(CHECKED_OUT)), Map.entry(CHECKED_OUT, Set.of()),
            Map.entry(CANCELLED, Set.of(BOOKED)), Map.entry(CANCELLED_LATE, Set.of(BOOKED)), Map.entry(NO_SHOW, Set.of(BOOKED)),
            Map.entry(NEEDS_REASSIGNMENT, Set.of(BOOKED, CANCELLED)));

    @Test
    void allowsExactlyWhatTheClinicAllowsForEveryPair() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void givesTheTimeUpWhenCancelledNotShownOrWithoutPractitioner() {
        for (Status status : Status.values()) {
            assertThat(status.holds()).as("%s", status).isEqualTo(!Set.of(CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT).contains(status));
        }
    }

    @Test
    void movesOnlyUntilThePatientHasArrived() {
        for (Status status : Status.values()) {
            assertThat(status.canMove()).as("%s", status).isEqualTo(Set.of(BOOKED, CONFIRMED, NEEDS_REASSIGNMENT).contains(status));
        }
    }

    @Test
    void undoesWhatTheDeskDidAndNothingOfTheVisit() {
        for (Status now : Status.values()) {
            for (Status before : Status.values()) {
                boolean expected = now == before ? now.canMove()
                        : (ALLOWED.get(before).contains(now) || ALLOWED.get(now).contains(before)) && (before != REQUESTED || now != BOOKED) && !Set.of(IN_TREATMENT, COMPLETED).contains(now);
                assertThat(now.canGoBackTo(before)).as("%s back to %s", now, before).isEqualTo(expected);
            }
        }
    }

    @Test
    void findsEveryStatusByItsCode() {
        for (Status status : Status.values()) {
            assertThat(Status.of(status.code())).isEqualTo(status);
        }
    }
}
