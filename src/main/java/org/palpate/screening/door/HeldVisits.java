package org.palpate.screening.door;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What is booked and would not be booked any more by what is known now; whoever keeps the bookings answers. */
public interface HeldVisits {

    /** Those of a patient that are still to come, at any place, the soonest first. */
    List<Held> of(UUID patientId);

    /** A booked visit that the screening holds back. */
    record Held(UUID appointmentId, Instant start, ZoneId zone, String service, String practitioner) {
    }
}
