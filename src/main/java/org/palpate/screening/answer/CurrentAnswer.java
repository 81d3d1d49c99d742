package org.palpate.screening.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.palpate.screening.verdict.Answer;

/**
 * What holds for one question.
 *
 * @param expires the first day on which it has to be asked again; null for what does not change by itself and stands
 * @param unsure whether who was asked last was not sure: it counts as expired
 * @param standsUntilClosed whether only a clinician takes it back, and says why
 * @param contradictions later answers that say otherwise but cannot remove it, the latest last
 */
public record CurrentAnswer(ToldAnswer told, LocalDate expires, boolean expired, boolean unsure, boolean standsUntilClosed,
                            List<ToldAnswer> contradictions) {

    public CurrentAnswer {
        contradictions = List.copyOf(contradictions);
    }

    public Answer answer() {
        return told.answer();
    }

    public Optional<ToldAnswer> contradiction() {
        return contradictions.isEmpty() ? Optional.empty() : Optional.of(contradictions.get(contradictions.size() - 1));
    }
}
