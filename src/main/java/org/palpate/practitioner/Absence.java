package org.palpate.practitioner;

import java.util.Locale;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/** When a practitioner is away, at every location, and why. */
public record Absence(UUID id, Kind kind, TimeSlot during, String note) {

    /** Why somebody is away, as everybody at the desk may know it. */
    public enum Kind {
        HOLIDAY, ILL, TRAINING, MEETING, BREAK, OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
