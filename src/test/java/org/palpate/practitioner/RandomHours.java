package org.palpate.practitioner;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/** Hours, exceptions, absences and closures around a day, as the dice fall; hours may begin and end at any five minutes. */
public record RandomHours(Random dice, ZoneId zone, LocalDate day) {

    private static final UUID PLACE = new UUID(0, 1);

    public Availability availability() {
        Map<LocalDate, String> closures = new HashMap<>();
        if (dice.nextInt(12) == 0) {
            closures.put(day.plusDays(dice.nextInt(3) - 1), "Works holiday");
        }
        return new Availability(zone, hours(), absences(), closures);
    }

    private List<Hours> hours() {
        List<Hours> hours = new ArrayList<>();
        for (int i = dice.nextInt(6); i > 0; i--) {
            LocalDate from = dice.nextBoolean() ? null : day.plusDays(dice.nextInt(21) - 14);
            LocalDate until = dice.nextBoolean() ? null : day.plusDays(dice.nextInt(21) - 6);
            if (from == null || until == null || from.isBefore(until)) {
                hours.add(new Hours(UUID.randomUUID(), PLACE, day.plusDays(dice.nextInt(4) / 3).getDayOfWeek(), shift(), from, until, false));
            }
        }
        for (int i = dice.nextInt(5) == 0 ? 1 + dice.nextInt(2) : 0; i > 0; i--) {
            LocalDate date = day.plusDays(dice.nextInt(3) / 2);
            hours.add(new Hours(UUID.randomUUID(), PLACE, DayOfWeek.from(date), shift(), date, date.plusDays(1), true));
        }
        return hours;
    }

    private Shift shift() {
        int start = dice.nextInt(270);
        int end = start + 1 + dice.nextInt(287 - start);
        return new Shift(LocalTime.ofSecondOfDay(start * 300L), LocalTime.ofSecondOfDay(end * 300L), null);
    }

    private List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            TimeSlot during = TimeSlot.of(day.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(dice.nextInt(1700) - 200L)),
                    Duration.ofMinutes(1 + dice.nextInt(dice.nextInt(4) == 0 ? 3000 : 240)));
            absences.add(new Absence(UUID.randomUUID(), Absence.Kind.OTHER, during, ""));
        }
        return absences;
    }
}
