package org.palpate.scheduling.waitlist;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who waits, as lists show it.
 *
 * @param practitioner null: anybody
 * @param offer        the time that is held for them now; null: none
 */
public record Entry(UUID id, Named patient, Treatment service, Named practitioner, Wanted wanted, Priority priority, String note,
                    Instant enteredAt, int version, Offered offer) {

    /** A patient or a practitioner. */
    public record Named(UUID id, String name) {
    }

    /** What they wait for. */
    public record Treatment(UUID id, String name, String family, int minutes) {
    }

    /** An appointment that is only requested, and until when its time is held. */
    public record Offered(UUID appointmentId, Instant start, Instant heldUntil) {
    }
}
