package org.palpate.scheduling.reassignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An appointment that needs somebody else, and who could take it at its time and place. */
public record Reassignment(UUID id, String patient, String service, String practitioner, String reason, Instant start, Instant end, int version,
                           List<Colleague> colleagues) {

    /** Qualified there for the whole time, at work and free. */
    public record Colleague(UUID id, String name) {
    }
}
