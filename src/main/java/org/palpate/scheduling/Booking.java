package org.palpate.scheduling;

import java.time.Instant;
import java.util.UUID;

/** What reception asks for. The id is made with the form, so that sending it twice books once. */
public record Booking(UUID id, UUID patientId, UUID serviceId, UUID practitionerId, Instant start, String note) {

    public Booking {
        note = note == null ? "" : note;
    }
}
