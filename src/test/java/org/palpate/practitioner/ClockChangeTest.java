package org.palpate.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;

/** Every change of the clocks in ten zones and ten years: hours on the wall keep, a gap is no time, a repeated time is two. */
class ClockChangeTest {

    private static final int FROM = 2020;
    private static final int UNTIL = 2030;

    @Test
    void aTimeInAGapIsNoTimeAndARepeatedTimeIsTwo() {
        int turns = 0;
        for (ZoneId zone : Transitions.ZONES) {
            for (ZoneOffsetTransition turn : Transitions.of(zone, FROM, UNTIL)) {
                turns++;
                LocalDateTime earlier = turn.isGap() ? turn.getDateTimeBefore() : turn.getDateTimeAfter();
                LocalDateTime later = turn.isGap() ? turn.getDateTimeAfter() : turn.getDateTimeBefore();
                for (LocalDateTime shown = earlier.minusHours(1); shown.isBefore(later.plusHours(1)); shown = shown.plusMinutes(5)) {
                    boolean within = !shown.isBefore(earlier) && shown.isBefore(later);
                    WallTime wall = new WallTime(shown, zone);
                    assertThat(wall.moments()).as("%s %s", shown, zone).hasSize(!within ? 1 : turn.isGap() ? 0 : 2)
                            .allSatisfy(moment -> assertThat(moment.atZone(zone).toLocalDateTime()).isEqualTo(wall.shown()));
                    assertThat(wall.isSkipped()).isEqualTo(within && turn.isGap());
                    assertThat(wall.isTwice()).isEqualTo(within && !turn.isGap());
                }
            }
        }
        System.out.printf("Clock changes: %d in %d zones and %d years%n", turns, Transitions.ZONES.size(), UNTIL - FROM);
        assertThat(turns).isGreaterThan(150);
    }

    @Test
    void hoursKeepTheirWallTimesOnEveryDayThatTheClocksChange() {
        for (ZoneId zone : Transitions.ZONES) {
            for (LocalDate changed : Transitions.days(zone, FROM, UNTIL)) {
                for (LocalDate day : List.of(changed.minusDays(1), changed, changed.plusDays(1))) {
                    shifts().forEach(shift -> assertKept(day, zone, shift));
                }
            }
        }
    }

    private static Stream<Shift> shifts() {
        return Arrays.stream(new String[] {"00:00-23:55", "00:15-01:30", "01:00-02:00", "01:30-03:15", "02:05-02:25", "02:30-10:00", "09:00-17:00",
            "22:00-23:30", "23:10-23:50"}).map(text -> text.split("-")).map(times -> new Shift(LocalTime.parse(times[0]), LocalTime.parse(times[1]), null));
    }

    private static void assertKept(LocalDate day, ZoneId zone, Shift shift) {
        Availability availability = new Availability(zone, List.of(new Hours(new UUID(0, 1), null, day.getDayOfWeek(), shift, null, null, false)),
                List.of(), Map.of());
        List<TimeSlot> open = availability.open(day);
        assertThat(MinuteByMinute.minutes(open)).as("%s on %s in %s", shift, day, zone).isEqualTo(MinuteByMinute.open(availability, day));
        for (TimeSlot work : open) {
            LocalTime first = work.start().atZone(zone).toLocalTime();
            LocalTime last = work.end().minus(Duration.ofMinutes(1)).atZone(zone).toLocalTime();
            assertThat(first).as("%s on %s in %s", shift, day, zone).isAfterOrEqualTo(shift.start());
            assertThat(last).as("%s on %s in %s", shift, day, zone).isBefore(shift.end());
        }
    }
}
