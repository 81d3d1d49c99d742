package org.palpate.screening.form;

import java.util.Set;
import org.palpate.screening.verdict.Answer;

/**
 * What a form says to one question so far.
 *
 * @param detail the patient's own words, empty for none
 */
record Entry(String answer, String detail) {

    /** Where it is stands in the patient's words; a clinician marks the place. Who is not sure describes nothing. */
    Answer told() {
        return new Answer(answer, Set.of(), answer.equals(Answer.UNKNOWN) ? "" : detail);
    }
}
