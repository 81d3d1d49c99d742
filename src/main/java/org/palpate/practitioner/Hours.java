package org.palpate.practitioner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Working hours: of a weekday between two dates, or of one day only, which then replace those of the week.
 *
 * @param from   the first date on which they hold, null: since ever
 * @param until  the first date on which they no longer hold, null: none
 * @param oneDay hours of a single day
 */
public record Hours(UUID id, UUID locationId, DayOfWeek weekday, Shift shift, LocalDate from, LocalDate until, boolean oneDay) {

    public boolean holdsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday && (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** The same, but no longer from that date on; what ends sooner ends as it did. */
    public Hours endingOn(LocalDate date) {
        return new Hours(id, locationId, weekday, shift, from, until == null || date.isBefore(until) ? date : until, oneDay);
    }

    /** Whether there is no date on which they hold. */
    public boolean isNever() {
        return from != null && until != null && !from.isBefore(until);
    }

    /** The last date on which they hold, null: none. */
    public LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }
}
