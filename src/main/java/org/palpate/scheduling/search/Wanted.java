package org.palpate.scheduling.search;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Which times would suit.
 *
 * @param practitionerId the only one who will do, null: anybody
 * @param days           the weekdays that suit, none: all
 * @param earliest       no time of day before it suits, null: any
 * @param latest         by then it must be over, null: any
 */
record Wanted(UUID practitionerId, LocalDate from, Set<DayOfWeek> days, LocalTime earliest, LocalTime latest) {

    boolean suits(LocalDate day) {
        return days.isEmpty() || days.contains(day.getDayOfWeek());
    }

    boolean suits(Staff staff) {
        return practitionerId == null || practitionerId.equals(staff.id());
    }

    /** Whether the time of day suits, as the clock on the wall shows it. */
    boolean suits(Instant start, Duration length, ZoneId zone) {
        return (earliest == null || !start.atZone(zone).toLocalTime().isBefore(earliest))
                && (latest == null || !start.plus(length).minusSeconds(1).atZone(zone).toLocalTime().isAfter(latest.minusSeconds(1)));
    }
}
