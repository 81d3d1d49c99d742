package org.palpate.treatment.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * A check that is due after needling over the thorax.
 *
 * @param tried how often nobody was reached
 */
public record NeedlingCheck(UUID id, Whom patient, UUID visitId, String practitioner, int hours, Instant dueAt, int tried) {

    /** Who is asked. */
    public record Whom(UUID id, String name, String phone) {
    }

    public boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }
}
