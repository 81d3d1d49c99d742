package org.palpate.screening;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palpate.patient.PatientSummary;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.PatientFacts;

/** What lies on the table before a screening: the patient, the last screening, and its answers that still stand. */
public record Sheet(PatientSummary patient, PatientFacts facts, Optional<Screening> last,
                    Map<String, GivenAnswer> standing) {

    public Answers answers() {
        return GivenAnswer.answers(standing);
    }

    /** When those of the answers were given that have not been changed since. */
    Map<String, Instant> ages(Answers answers) {
        Map<String, GivenAnswer> unchanged = new LinkedHashMap<>(standing);
        unchanged.entrySet().removeIf(given ->
                !answers.find(given.getKey()).equals(Optional.of(given.getValue().answer())));
        return GivenAnswer.ages(unchanged);
    }
}
