package org.palpate.scheduling.course;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** A start time with a practitioner, as one choice of a form: {@code practitioner@instant}; or no visit at all. */
record Pick(UUID practitionerId, Instant start) {

    static final Pick SKIP = new Pick(null, null);
    private static final String SKIPPED = "skip";

    /** Null for what cannot be read. */
    static Pick of(String text) {
        try {
            String[] parts = text.split("@", 2);
            return text.equals(SKIPPED) ? SKIP : new Pick(UUID.fromString(parts[0]), Instant.parse(parts[1]));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException unreadable) {
            return null;
        }
    }

    boolean isSkip() {
        return start == null;
    }

    /** As a form sends it. */
    public String text() {
        return isSkip() ? SKIPPED : practitionerId + "@" + start;
    }
}
