package org.palpate.scheduling.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.palpate.practitioner.Availability;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.FreeTimes;

/**
 * Somebody who works at the location.
 *
 * @param qualified when a qualification for the technique covers this place
 * @param away      the absences, merged
 */
record Staff(UUID id, String name, String profession, boolean trainee, Availability availability, Busy qualified, Busy away) {

    /** Every time of a day at which something of that length fits into the hours, whatever else is in the way. */
    List<Instant> starts(LocalDate day, Duration length) {
        List<Shift> shifts = availability.shifts(day);
        List<Instant> starts = new FreeTimes(availability.zone(), length, Instant.MIN).on(day, shifts);
        return isInOrder(starts) ? starts : starts.stream().distinct().toList();
    }

    /** Whether each lies after the one before it; not so where two shifts overlap, be it by the clock's going back. */
    private static boolean isInOrder(List<Instant> starts) {
        return IntStream.range(1, starts.size()).allMatch(next -> starts.get(next).isAfter(starts.get(next - 1)));
    }

    /** Whether one shift spans the whole of that time. */
    boolean isAtWork(Instant start, Instant end) {
        LocalDate day = start.atZone(availability.zone()).toLocalDate();
        return availability.shifts(day).stream().flatMap(shift -> shift.on(day, availability.zone()).stream())
                .anyMatch(hours -> !start.isBefore(hours.start()) && !end.isAfter(hours.end()));
    }

    /** The room in which the practitioner usually works on a day, null for none. */
    UUID usualRoom(LocalDate day) {
        return availability.shifts(day).stream().map(Shift::roomId).filter(room -> room != null).findFirst().orElse(null);
    }
}
