package org.palpate.screening.stop;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert that stops.
 *
 * @param call   the emergency number where the reader works
 * @param answer what was done about it; null while nothing was
 */
public record Stop(UUID id, Rule rule, boolean emergency, Instant raisedAt, String call, Answered answer) {

    /** The rule that raised it, with what it asks for. */
    public record Rule(String id, int version, String name, String action) {
    }

    /** What was done, by whom and when. */
    public record Answered(StopOutcome outcome, String done, Instant at, String by) {

        /** Whether it is the very same, sent twice. */
        boolean says(StopOutcome other, String otherDone, String otherBy) {
            return outcome == other && done.equals(otherDone) && by.equals(otherBy);
        }
    }
}
