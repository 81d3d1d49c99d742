package org.palpate.screening;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palpate.patient.PatientSummary;
import org.palpate.screening.answer.CurrentAnswer;
import org.palpate.screening.answer.CurrentAnswers;
import org.palpate.screening.answer.GivenAnswer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Rules;

/**
 * What lies on the table before a screening: the patient, the last screening, and what was answered so far by
 * anyone, and the rules that decide here.
 *
 * @param medicines the names of what the patient takes, as they were typed
 * @param latest the last answer that was told; null where none was
 */
public record Sheet(PatientSummary patient, PatientFacts facts, Optional<Screening> last, CurrentAnswers current,
                    UUID latest, String medicines, Rules rules) {

    /** What needs not be asked again, with its age. */
    public Map<String, GivenAnswer> standing() {
        return current.known();
    }

    public Answers answers() {
        return GivenAnswer.answers(standing());
    }

    /** Whether these answers take back one that is not safe and stands until it is closed, or one of its places. */
    public boolean closes(String fact, Rules rules, Answers answers) {
        return current.find(fact).filter(CurrentAnswer::standsUntilClosed).flatMap(standing -> answers.find(fact)
                .filter(answer -> !rules.isUnsafe(fact, answer) || !answer.places().containsAll(standing.answer().places()))).isPresent();
    }

    /** When those of the answers were given that have not been changed since. */
    public Map<String, Instant> ages(Answers answers) {
        Map<String, GivenAnswer> unchanged = new LinkedHashMap<>(standing());
        unchanged.entrySet().removeIf(given ->
                !answers.find(given.getKey()).equals(Optional.of(given.getValue().answer())));
        return GivenAnswer.ages(unchanged);
    }
}
