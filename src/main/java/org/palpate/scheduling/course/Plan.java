package org.palpate.scheduling.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a course is to be: so many visits of one service with one practitioner, every so many days or weeks.
 *
 * @param bestFit where the wall time is not free: the nearest free time of that day, or of two days around it
 */
record Plan(UUID patientId, UUID serviceId, UUID practitionerId, LocalDate first, LocalTime time, int visits, int every, Unit unit,
            boolean bestFit) {

    static final int FEWEST = 2;
    static final int MOST = 20;
    static final int DAYS_AROUND = 2;

    /** In what the distance between two visits is counted. */
    enum Unit {
        DAYS, WEEKS
    }

    Plan {
        if (visits < FEWEST || visits > MOST || every < 1) {
            throw new IllegalArgumentException("a course has 2 to 20 visits, one after the other");
        }
    }

    /** The day of each visit, before anything has been moved. */
    List<LocalDate> dates() {
        return IntStream.range(0, visits).mapToObj(nth -> unit == Unit.DAYS ? first.plusDays((long) nth * every) : first.plusWeeks((long) nth * every)).toList();
    }

    Plan sameTime() {
        return new Plan(patientId, serviceId, practitionerId, first, time, visits, every, unit, false);
    }

    /** A day and those around it to which a visit may be moved, the nearest first. */
    static List<LocalDate> around(LocalDate date) {
        return IntStream.rangeClosed(0, DAYS_AROUND).boxed()
                .flatMap(days -> Stream.of(date.plusDays(days), date.minusDays(days))).distinct().toList();
    }
}
