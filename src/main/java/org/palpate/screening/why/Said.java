package org.palpate.screening.why;

import java.time.Instant;
import java.util.List;
import org.palpate.screening.PlaceName;
import org.palpate.screening.verdict.Answer;

/**
 * An answer as it was given.
 *
 * @param question in the words in which it is asked
 * @param by who took it down; null where it was worked out from the record
 */
public record Said(String question, Answer answer, List<PlaceName> places, Instant at, String by) {

    public boolean isNumber() {
        return answer.isNumber();
    }
}
