package org.palpate.desk;

import java.time.LocalTime;

/** Rows of a column in which nothing is booked: free to book, a break, or outside working hours. */
public record Stretch(int start, int length, Kind kind) {

    /** Why nothing stands there. */
    public enum Kind {
        FREE, BREAK, OFF;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public LocalTime time() {
        return Rows.time(start);
    }
}
