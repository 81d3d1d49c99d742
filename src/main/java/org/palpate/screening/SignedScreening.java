package org.palpate.screening;

import java.time.Instant;
import java.util.Map;
import org.palpate.patient.PatientSummary;
import org.palpate.screening.answer.GivenAnswer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Decision;

/** A screening as it was signed: the answers by fact, and the decision with its reasons as they stood. */
public record SignedScreening(PatientSummary patient, Screening screening, Map<String, GivenAnswer> given,
                              Decision decision) {

    public Answers answers() {
        return GivenAnswer.answers(given);
    }

    /** When each answer was given. */
    public Map<String, Instant> ages() {
        return GivenAnswer.ages(given);
    }
}
