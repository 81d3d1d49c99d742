package org.palpate.practitioner.qualification;

import java.time.Instant;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/** A stretch of time and the credential on which it rests. */
public record Covered(UUID credentialId, TimeSlot valid) {

    Instant start() {
        return valid.start();
    }

    /** {@link Instant#MAX} where it has no end. */
    Instant end() {
        return valid.isOpen() ? Instant.MAX : valid.end();
    }

    static Covered between(UUID credentialId, Instant start, Instant end) {
        return new Covered(credentialId, new TimeSlot(start, end.equals(Instant.MAX) ? null : end));
    }
}
