package org.palpate.screening.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The visits that are booked, as far as a change of the rules may touch them; whoever keeps the bookings answers. */
public interface BookedVisits {

    /** Every visit that holds its time and begins after this moment, the earliest first. */
    List<Booked> after(Instant moment);

    /** A booked visit; {@code gate} is what its technique family must pass. */
    record Booked(UUID appointmentId, UUID patientId, String patient, Instant startsAt, ZoneId zone, String service,
                  String gate) {
    }
}
