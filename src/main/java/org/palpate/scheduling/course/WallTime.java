package org.palpate.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** A time as the clock on the wall shows it, on one day or every day of a course. */
final class WallTime {

    private WallTime() {
    }

    /** The moments at which the clock shows it: none in the hour that is left out, two in the hour that comes twice. */
    static List<Instant> on(LocalDate day, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(day.atTime(time)).stream().map(offset -> day.atTime(time).toInstant(offset)).sorted().toList();
    }

    /** When working hours that begin then begin. */
    static Instant opening(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** When working hours that end then end. */
    static Instant closing(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).withLaterOffsetAtOverlap().toInstant();
    }
}
