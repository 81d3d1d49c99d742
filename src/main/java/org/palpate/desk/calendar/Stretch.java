package org.palpate.desk.calendar;

import java.util.Locale;

/**
 * Rows of a column without an appointment: free to book, a break, outside working hours, with nobody at work, away, or closed.
 *
 * @param why the code of the absence, or the name of the day on which the place is closed; otherwise null
 */
public record Stretch(int start, int length, Kind kind, String why) {

    /** Why nothing stands there. */
    public enum Kind {
        FREE, BREAK, OFF, UNSTAFFED, AWAY, CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Stretch of(Span span, Kind kind, String why) {
        return new Stretch(span.from(), span.length(), kind, why);
    }
}
