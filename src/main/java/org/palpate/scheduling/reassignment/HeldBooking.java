package org.palpate.scheduling.reassignment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A booking to come that the screening holds back since it was made; it stays booked until somebody decides. */
public record HeldBooking(UUID id, UUID patientId, String patient, String service, String family, String practitioner, Instant start, Instant end,
                          ZoneId zone) {
}
