package org.palpate.practitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.palpate.kernel.TimeSlot;

/**
 * When one practitioner can be booked at one location, bookings aside: the week with its dates, the hours of single
 * days, absences, and the days on which the location is closed. Times on the wall keep their meaning when clocks change.
 *
 * @param closures the closed days of the location with their names
 */
public record Availability(ZoneId zone, List<Hours> hours, List<Absence> absences, Map<LocalDate, String> closures) {

    /** The shifts of a day in their order: none while the location is closed; those of a single day before the week's. */
    public List<Shift> shifts(LocalDate day) {
        if (closures.containsKey(day)) {
            return List.of();
        }
        List<Hours> valid = hours.stream().filter(one -> one.holdsOn(day)).toList();
        boolean exception = valid.stream().anyMatch(Hours::oneDay);
        return valid.stream().filter(one -> one.oneDay() == exception).map(Hours::shift)
                .sorted(Comparator.comparing(Shift::start)).toList();
    }

    public Optional<String> closed(LocalDate day) {
        return Optional.ofNullable(closures.get(day));
    }

    /** The stretches of a day in which work is done: the shifts as they fall on the clock, without absences. */
    public List<TimeSlot> open(LocalDate day) {
        return open(day, zone, shifts(day), absences);
    }

    /** Whether the whole slot lies within one stretch of work. */
    public boolean covers(TimeSlot slot) {
        LocalDate day = slot.start().atZone(zone).toLocalDate();
        return open(day).stream().anyMatch(work -> holds(work, slot));
    }

    static List<TimeSlot> open(LocalDate day, ZoneId zone, List<Shift> shifts, List<Absence> absences) {
        List<TimeSlot> open = shifts.stream().map(shift -> shift.on(day, zone)).flatMap(Optional::stream).toList();
        for (Absence absence : absences) {
            open = open.stream().flatMap(work -> without(work, absence.during()).stream()).toList();
        }
        return open;
    }

    private static boolean holds(TimeSlot work, TimeSlot slot) {
        return !slot.start().isBefore(work.start()) && !slot.end().isAfter(work.end());
    }

    /** What is left of a stretch when another is taken out of it: nothing, one part or two. */
    private static List<TimeSlot> without(TimeSlot work, TimeSlot away) {
        if (!work.overlaps(away)) {
            return List.of(work);
        }
        List<TimeSlot> left = new ArrayList<>();
        addUnlessEmpty(left, work.start(), away.start());
        addUnlessEmpty(left, away.end(), work.end());
        return left;
    }

    private static void addUnlessEmpty(List<TimeSlot> left, Instant from, Instant until) {
        if (until.isAfter(from)) {
            left.add(new TimeSlot(from, until));
        }
    }
}
