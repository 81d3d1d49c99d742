package org.palpate.practitioner.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An override as the report shows it.
 *
 * @param lastDay until when the credential counts by it
 * @param ended how it ended before that day; null: it did not
 */
public record Granted(UUID id, Of of, String reason, LocalDate lastDay, Instant at, String by, Ending ended) {

    /** Whose credential, and what it says about its own last day. */
    public record Of(UUID credentialId, String title, UUID practitionerId, String practitioner, LocalDate expiresOn) {
    }

    /** When it ended early: by a lead and why, or with its credential, which leaves both empty. */
    public record Ending(Instant at, String by, String because) {
    }

    /** The part of the message keys that says whether it counts. */
    public String state(LocalDate today) {
        if (ended != null) {
            return ended.because().isEmpty() ? "ended" : "withdrawn";
        }
        return lastDay.isBefore(today) ? "over" : "counts";
    }
}
