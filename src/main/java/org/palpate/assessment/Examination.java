package org.palpate.assessment;

import java.util.Objects;
import java.util.UUID;

/**
 * The visit at which points are found: whose body it is, where, and under whose qualification. Handed in by whoever
 * has made sure that the caller may chart there.
 */
public record Examination(UUID visitId, UUID patientId, UUID certifiedId, UUID locationId) {

    public Examination {
        Objects.requireNonNull(visitId, "visitId");
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(certifiedId, "certifiedId");
        Objects.requireNonNull(locationId, "locationId");
    }
}
