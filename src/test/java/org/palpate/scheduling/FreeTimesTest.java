package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.palpate.practitioner.Shift;

class FreeTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private final LocalTimes times = new LocalTimes(LONDON);

    @Test
    void offersAQuarterOfAnHourApartWhatFitsIntoTheShift() {
        assertThat(labels(WEDNESDAY, 45, shift("09:00", "10:15"))).containsExactly("09:00", "09:15", "09:30");
    }

    @Test
    void offersNothingThatRunsOverTheLunchBreak() {
        assertThat(labels(WEDNESDAY, 60, shift("11:00", "12:00"), shift("13:00", "14:15")))
                .containsExactly("11:00", "13:00", "13:15");
    }

    @Test
    void leavesOutWhatHasPassed() {
        FreeTimes afterTen = new FreeTimes(LONDON, Duration.ofMinutes(30), Instant.parse("2026-11-18T10:01:00Z"));
        assertThat(afterTen.on(WEDNESDAY, List.of(shift("09:30", "11:00"))).stream().map(times::label))
                .containsExactly("10:15", "10:30");
    }

    @Test
    void offersNothingInTheHourThatTheSpringNightLeavesOut() {
        LocalDate springNight = LocalDate.of(2027, 3, 28);
        assertThat(labels(springNight, 30, shift("00:30", "02:30"))).containsExactly("00:30", "00:45", "02:00");
    }

    @Test
    void offersNothingAfterAShiftThatEndsInTheHourLeftOut() {
        assertThat(labels(LocalDate.of(2027, 3, 28), 15, shift("00:30", "01:30"))).containsExactly("00:30", "00:45");
        assertThat(labels(LocalDate.of(2027, 3, 28), 15, shift("01:30", "02:30"))).containsExactly("02:00", "02:15");
    }

    @Test
    void offersBothTurnsOfTheHourThatTheAutumnNightRepeats() {
        LocalDate autumnNight = LocalDate.of(2026, 10, 25);
        assertThat(labels(autumnNight, 30, shift("01:00", "02:00")))
                .containsExactly("01:00 BST", "01:15 BST", "01:30 BST", "01:45 BST", "01:00 GMT", "01:15 GMT", "01:30 GMT");
    }

    @Test
    void offersNothingOfAShiftThatTheClocksSwallowWhole() {
        assertThat(labels(LocalDate.of(2027, 3, 28), 15, shift("01:00", "02:00"))).isEmpty();
    }

    private List<String> labels(LocalDate day, int minutes, Shift... shifts) {
        FreeTimes free = new FreeTimes(LONDON, Duration.ofMinutes(minutes), Instant.EPOCH);
        return free.on(day, List.of(shifts)).stream().map(times::label).toList();
    }

    private static Shift shift(String start, String end) {
        return new Shift(LocalTime.parse(start), LocalTime.parse(end), null);
    }
}
