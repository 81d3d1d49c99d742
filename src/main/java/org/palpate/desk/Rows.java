package org.palpate.desk;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The rows of the calendar: five minutes each, from 07:00 to 20:00 in the location's time. */
record Rows(ZoneId zone) {

    static final int FIRST_HOUR = 7;
    static final int LAST_HOUR = 20;
    static final int MINUTES = 5;
    static final int COUNT = (LAST_HOUR - FIRST_HOUR) * 60 / MINUTES;

    /** The row of a moment, held within the calendar. */
    int of(Instant moment) {
        return of(moment.atZone(zone).toLocalTime());
    }

    int of(LocalTime time) {
        int row = (time.getHour() * 60 + time.getMinute() - FIRST_HOUR * 60) / MINUTES;
        return Math.max(0, Math.min(COUNT, row));
    }

    /** The time at which a row begins. */
    static LocalTime time(int row) {
        return LocalTime.of(FIRST_HOUR, 0).plusMinutes((long) row * MINUTES);
    }
}
