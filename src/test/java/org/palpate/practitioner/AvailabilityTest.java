package org.palpate.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;

class AvailabilityTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final int WORLDS = 1_000;

    private final long seed = Long.getLong("palpate.seed", System.nanoTime());

    @Test
    void keepsTheHoursOfTheirDates() {
        Availability thea = of(List.of(week("09:00", "12:00", null, TUESDAY), week("10:00", "12:00", TUESDAY, null)));
        assertThat(thea.shifts(TUESDAY.minusWeeks(1))).extracting(Shift::start).containsExactly(LocalTime.of(9, 0));
        assertThat(thea.shifts(TUESDAY)).extracting(Shift::start).containsExactly(LocalTime.of(10, 0));
        assertThat(thea.shifts(TUESDAY.plusDays(1))).isEmpty();
    }

    @Test
    void putsTheHoursOfOneDayInThePlaceOfTheWeek() {
        Hours oneDay = new Hours(UUID.randomUUID(), null, DayOfWeek.TUESDAY, shift("14:00", "16:00"), TUESDAY, TUESDAY.plusDays(1), true);
        Availability thea = of(List.of(week("09:00", "12:00", null, null), week("13:00", "17:00", null, null), oneDay));
        assertThat(thea.shifts(TUESDAY)).containsExactly(oneDay.shift());
        assertThat(thea.shifts(TUESDAY.plusWeeks(1))).hasSize(2);
    }

    @Test
    void offersNothingOnAClosedDayAndNothingWhileAway() {
        Absence training = new Absence(UUID.randomUUID(), Absence.Kind.TRAINING, slot("10:00", "11:00"), "");
        Availability thea = new Availability(LONDON, List.of(week("09:00", "12:00", null, null)), List.of(training),
                Map.of(TUESDAY.plusWeeks(1), "Works holiday"));
        assertThat(thea.open(TUESDAY)).containsExactly(slot("09:00", "10:00"), slot("11:00", "12:00"));
        assertThat(thea.open(TUESDAY.plusWeeks(1))).isEmpty();
        assertThat(thea.covers(slot("09:15", "10:00"))).isTrue();
        assertThat(thea.covers(slot("09:30", "10:15"))).isFalse();
    }

    @Test
    void agreesWithEveryMinuteOfAThousandRandomWorlds() {
        Random dice = new Random(seed);
        List<ZoneId> zones = Transitions.ZONES;
        int minutes = 0;
        for (int world = 0; world < WORLDS; world++) {
            ZoneId zone = zones.get(dice.nextInt(zones.size()));
            List<LocalDate> turns = Transitions.days(zone, 2020, 2030);
            LocalDate day = dice.nextInt(3) == 0 && !turns.isEmpty() ? turns.get(dice.nextInt(turns.size())) : TUESDAY.plusDays(dice.nextInt(2000));
            Availability availability = new RandomHours(dice, zone, day).availability();
            assertThat(MinuteByMinute.minutes(availability.open(day))).as("seed %d, world %d, %s on %s", seed, world, availability, day)
                    .isEqualTo(MinuteByMinute.open(availability, day));
            minutes += MinuteByMinute.open(availability, day).size();
        }
        System.out.printf("Availability: %d worlds with %d open minutes agree, seed %d%n", WORLDS, minutes, seed);
        assertThat(minutes).isGreaterThan(WORLDS * 60);
    }

    private static Availability of(List<Hours> hours) {
        return new Availability(LONDON, hours, List.of(), Map.of());
    }

    private static Hours week(String start, String end, LocalDate from, LocalDate until) {
        return new Hours(UUID.randomUUID(), null, DayOfWeek.TUESDAY, shift(start, end), from, until, false);
    }

    private static Shift shift(String start, String end) {
        return new Shift(LocalTime.parse(start), LocalTime.parse(end), null);
    }

    private static TimeSlot slot(String start, String end) {
        return shift(start, end).on(TUESDAY, LONDON).orElseThrow();
    }
}
