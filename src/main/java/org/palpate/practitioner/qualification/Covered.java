package org.palpate.practitioner.qualification;

import java.time.Instant;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/**
 * A stretch of time and the credential on which it rests.
 *
 * @param inForce false: the credential is lost; only the booking of a visit in the room still rests on it
 */
record Covered(UUID credentialId, TimeSlot valid, boolean inForce) {

    public Covered(UUID credentialId, TimeSlot valid) {
        this(credentialId, valid, true);
    }

    Instant start() {
        return valid.start();
    }

    /** {@link Instant#MAX} where it has no end. */
    Instant end() {
        return valid.isOpen() ? Instant.MAX : valid.end();
    }

    /** The same in another time. */
    Covered at(Instant start, Instant end) {
        return new Covered(credentialId, new TimeSlot(start, end.equals(Instant.MAX) ? null : end), inForce);
    }

    Covered lapsed() {
        return new Covered(credentialId, valid, false);
    }

    /** Whether it goes on where another one ends, on the same ground. */
    boolean continues(Covered other) {
        return credentialId.equals(other.credentialId) && inForce == other.inForce && start().equals(other.end());
    }
}
