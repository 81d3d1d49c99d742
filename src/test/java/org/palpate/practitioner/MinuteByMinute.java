package org.palpate.practitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.palpate.kernel.TimeSlot;

/**
 * When somebody can be booked, found the slow way: every minute of the day is asked what the clock on the wall shows. A
 * shift lasts from the first minute that shows its start or more to the last that shows less than its end.
 */
public final class MinuteByMinute {

    private MinuteByMinute() {
    }

    public static Set<Instant> open(Availability world, LocalDate day) {
        Set<Instant> open = new TreeSet<>();
        if (world.closures().containsKey(day)) {
            return open;
        }
        List<Instant> minutes = minutesOf(world, day);
        boolean exception = world.hours().stream().anyMatch(one -> one.oneDay() && one.from().equals(day));
        for (Hours one : world.hours()) {
            if (one.oneDay() == exception && counts(one, day)) {
                addShift(open, minutes, one.shift(), world);
            }
        }
        open.removeIf(minute -> world.absences().stream().anyMatch(absence -> absence.during().contains(minute)));
        return open;
    }

    /** The minutes of some stretches. */
    public static Set<Instant> minutes(List<TimeSlot> stretches) {
        Set<Instant> minutes = new TreeSet<>();
        for (TimeSlot stretch : stretches) {
            for (Instant minute = stretch.start(); minute.isBefore(stretch.end()); minute = minute.plus(1, ChronoUnit.MINUTES)) {
                minutes.add(minute);
            }
        }
        return minutes;
    }

    private static boolean counts(Hours one, LocalDate day) {
        return day.getDayOfWeek() == one.weekday() && (one.from() == null || one.from().compareTo(day) <= 0)
                && (one.until() == null || one.until().compareTo(day) > 0);
    }

    private static void addShift(Set<Instant> open, List<Instant> minutes, Shift shift, Availability world) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < minutes.size(); i++) {
            LocalTime shown = minutes.get(i).atZone(world.zone()).toLocalTime();
            first = first < 0 && !shown.isBefore(shift.start()) ? i : first;
            last = shown.isBefore(shift.end()) ? i : last;
        }
        for (int i = Math.max(first, 0); first >= 0 && i <= last; i++) {
            open.add(minutes.get(i));
        }
    }

    private static List<Instant> minutesOf(Availability world, LocalDate day) {
        List<Instant> minutes = new ArrayList<>();
        Instant noon = day.atTime(12, 0).atZone(world.zone()).toInstant();
        for (Instant minute = noon.minus(16, ChronoUnit.HOURS); minute.isBefore(noon.plus(16, ChronoUnit.HOURS)); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            if (minute.atZone(world.zone()).toLocalDate().equals(day)) {
                minutes.add(minute);
            }
        }
        return minutes;
    }
}
