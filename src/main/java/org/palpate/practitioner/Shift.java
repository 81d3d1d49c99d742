package org.palpate.practitioner;

import java.time.LocalTime;
import java.util.UUID;

/** One stretch of working hours on a day, in the location's local time, with the room usually used (null: none). */
public record Shift(LocalTime start, LocalTime end, UUID roomId) {

    public Shift {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A shift ends after it starts");
        }
    }
}
