package org.palpate.screening;

import java.time.Instant;
import java.util.UUID;
import org.palpate.screening.verdict.Answer;

/**
 * An answer as it was given: when, by whom, and who took it down.
 *
 * @param closedBecause why an earlier answer that was not safe no longer holds; null where it closes none
 */
public record ToldAnswer(UUID id, String fact, Answer answer, boolean safe, Source source, Instant givenAt, String takenName,
                         String closedBecause) {
}
