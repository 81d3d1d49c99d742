package org.palpate.screening;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.palpate.kernel.Ids;
import org.palpate.screening.verdict.Answer;

/** Answers that were told, for tests: at noon of their day. */
final class Told {

    private Told() {
    }

    static ToldAnswer by(Source source, String fact, Answer answer, LocalDate day) {
        return new ToldAnswer(Ids.next(), fact, answer, answer.value().equals(Answer.NO), source,
                day.atTime(12, 0).toInstant(ZoneOffset.UTC), "Somebody", null);
    }
}
