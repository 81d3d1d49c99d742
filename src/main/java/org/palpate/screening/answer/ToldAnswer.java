package org.palpate.screening.answer;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.BodyPlace;

/**
 * An answer as it was given: when, by whom, and who took it down.
 *
 * @param closedBecause why an earlier answer that was not safe no longer holds; null where it closes none
 */
public record ToldAnswer(UUID id, String fact, Answer answer, boolean safe, Source source, Instant givenAt, String takenName,
                         String closedBecause) {

    /** The same with the places of an earlier answer that nobody has closed: a wound elsewhere does not heal the first. */
    ToldAnswer along(ToldAnswer earlier) {
        Set<BodyPlace> places = new HashSet<>(earlier.answer.places());
        places.addAll(answer.places());
        String detail = answer.detail().isEmpty() ? earlier.answer.detail() : answer.detail();
        return new ToldAnswer(id, fact, new Answer(answer.value(), places, detail), safe, source, givenAt, takenName, closedBecause);
    }
}
