package org.palpate.practitioner.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.qualification.Bookings.Booked;

/** How qualifications change: the past stays, a visit under way is finished, what is ahead is stranded or goes on. */
class PlanTest {

    private static final UUID WHO = new UUID(0, 1);
    private static final UUID CREDENTIAL = new UUID(0, 2);
    private static final Skill SKILL = new Skill(new UUID(0, 3), "dry_needling");
    private static final Map<Skill, Timeline> HELD = Map.of(SKILL, timeline(0, 100));

    @Test
    void cutsAtNowAndNeverBefore() {
        assertThat(plan(Map.of()).next()).containsEntry(SKILL, timeline(0, 10));
    }

    @Test
    void changesNothingWhereNothingChanges() {
        assertThat(plan(HELD, booked(20, false)).next()).isEqualTo(HELD);
        assertThat(plan(HELD, booked(20, false)).stranded()).isEmpty();
    }

    @Test
    void doesNotMakeUpAPastThatWasNot() {
        assertThat(Plan.at(at(10), WHO, Map.of(), HELD, List.of()).next()).containsEntry(SKILL, timeline(10, 100));
    }

    @Test
    void strandsWhatIsAhead() {
        Booked ahead = booked(20, false);
        assertThat(plan(Map.of(), ahead).stranded()).containsExactly(ahead.id());
    }

    @Test
    void strandsWhatHasBegunOnTheClockButNotInTheRoom() {
        Booked late = booked(9, false);
        assertThat(plan(Map.of(), late).stranded()).containsExactly(late.id());
    }

    @Test
    void keepsItsTimeToAVisitInTheRoomWithNothingInForce() {
        Plan plan = plan(Map.of(), booked(9, true));
        assertThat(plan.stranded()).isEmpty();
        assertThat(plan.next()).containsEntry(SKILL, timeline(0, 10).then(timeline(10, 11).lapsed()));
    }

    @Test
    void strandsWhoWaitsBesideAVisitInTheRoom() {
        Booked beside = new Booked(new UUID(9, 99), WHO, null, SKILL, new TimeSlot(at(9), at(10).plusSeconds(60)), false);
        assertThat(plan(Map.of(), booked(9, true), beside).stranded()).containsExactly(beside.id());
    }

    @Test
    void isInForceAgainWhenTheCertificateIs() {
        Map<Skill, Timeline> lapsed = plan(Map.of(), booked(9, true)).next();
        assertThat(Plan.at(at(10).plusSeconds(60), WHO, lapsed, HELD, List.of(booked(9, true))).next().get(SKILL).inForce().covers(
                new TimeSlot(at(10).plusSeconds(60), at(11)))).isTrue();
    }

    @Test
    void strandsOnlyWhatTheShorterTimeNoLongerCovers() {
        Booked within = booked(20, false);
        Booked after = booked(49, false);
        assertThat(plan(Map.of(SKILL, timeline(0, 50)), within, after).stranded()).containsExactly(after.id());
    }

    private static Plan plan(Map<Skill, Timeline> derived, Booked... bookings) {
        return Plan.at(at(10), WHO, HELD, derived, List.of(bookings));
    }

    private static Booked booked(int hour, boolean underway) {
        return new Booked(new UUID(9, hour), WHO, null, SKILL, new TimeSlot(at(hour), at(hour + 2)), underway);
    }

    private static Timeline timeline(int from, int until) {
        return new Timeline(List.of(new Covered(CREDENTIAL, new TimeSlot(at(from), at(until)))));
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }
}
