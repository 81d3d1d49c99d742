package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.palpate.practitioner.Shift;
import org.palpate.practitioner.Transitions;

/** On every day in ten zones and ten years on which clocks are changed: no offer lies in a gap, and no two read alike. */
class ClockChangeOffersTest {

    private static final List<Shift> ROUND_THE_CLOCK = List.of(new Shift(LocalTime.MIN, LocalTime.of(23, 55), null));

    @Test
    void offersNothingInAGapAndTellsTheTwoTurnsOfARepeatedTimeApart() {
        int twice = 0;
        for (ZoneId zone : Transitions.ZONES) {
            for (ZoneOffsetTransition turn : Transitions.of(zone, 2020, 2030)) {
                LocalDate day = turn.getDateTimeBefore().toLocalDate();
                List<Instant> offers = new FreeTimes(zone, Duration.ofMinutes(15), Instant.EPOCH).on(day, ROUND_THE_CLOCK);
                assertThat(offers).allSatisfy(offer -> assertThat(isWithin(turn, LocalDateTime.ofInstant(offer, zone)) && turn.isGap()).isFalse());
                List<String> labels = offers.stream().map(new LocalTimes(zone)::label).toList();
                assertThat(labels).as("%s in %s", day, zone).doesNotHaveDuplicates();
                twice += labels.stream().filter(label -> label.length() > "00:00".length()).count();
            }
        }
        assertThat(twice).isGreaterThan(300);
    }

    private static boolean isWithin(ZoneOffsetTransition turn, LocalDateTime shown) {
        return !shown.isBefore(turn.getDateTimeBefore()) && shown.isBefore(turn.getDateTimeAfter());
    }
}
