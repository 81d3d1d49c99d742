package org.palpate.practitioner.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An override as the report shows it.
 *
 * @param lastDay until when the credential counts by it
 * @param endedAt when the credential was corrected, suspended or revoked meanwhile; null: it was not
 */
public record Granted(UUID id, Of of, String reason, LocalDate lastDay, Instant at, String by, Instant endedAt) {

    /** Whose credential, and what it says about its own last day. */
    public record Of(UUID credentialId, String title, UUID practitionerId, String practitioner, LocalDate expiresOn) {
    }

    /** The part of the message keys that says whether it counts. */
    public String state(LocalDate today) {
        if (endedAt != null) {
            return "ended";
        }
        return lastDay.isBefore(today) ? "over" : "counts";
    }
}
