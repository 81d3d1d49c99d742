package org.palpate.screening.stop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a patient's overview shows of the screening: the signed ones, the latest first, and the alerts that still stop. */
public record PatientRecord(List<Signed> screenings, List<Stop> stops) {

    /** A signed screening in a list. */
    public record Signed(UUID id, Instant signedAt, String signedName) {
    }
}
