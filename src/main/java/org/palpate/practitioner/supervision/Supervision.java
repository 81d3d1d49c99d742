package org.palpate.practitioner.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A trainee under a supervisor for one technique family.
 *
 * @param until       the last day
 * @param done        visits completed with this supervisor in this time
 * @param signedOffAt null while it goes on
 */
public record Supervision(UUID id, Person trainee, Person supervisor, String family, LocalDate from, LocalDate until, int done, int required,
                          Instant signedOffAt) {

    /** Somebody who treats. */
    public record Person(UUID id, String name) {
    }

    public boolean isComplete() {
        return done >= required;
    }

    /** Whether this practitioner can sign it off now. */
    public boolean awaits(UUID practitionerId) {
        return signedOffAt == null && isComplete() && supervisor.id().equals(practitionerId);
    }
}
