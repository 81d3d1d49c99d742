package org.palpate.screening.answer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.palpate.kernel.Ids;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;

/** Answers that were told, for tests: at noon of their day. */
public final class Told {

    private Told() {
    }

    public static ToldAnswer by(Source source, String fact, Answer answer, LocalDate day) {
        return new ToldAnswer(Ids.next(), fact, answer, answer.value().equals(Answer.NO), source,
                day.atTime(12, 0).toInstant(ZoneOffset.UTC), "Somebody", null);
    }

    /** Every question with an answer that is safe. */
    public static Answers allSafe(Rules rules) {
        Answers answers = Answers.NONE_YET;
        for (Question question : rules.questions()) {
            answers = answers.with(question.fact(), Stream.of("no", "yes", "none").map(Answer::of)
                    .filter(answer -> rules.accepts(question.fact(), answer) && !rules.isUnsafe(question.fact(), answer)).findFirst().orElseThrow());
        }
        return answers;
    }
}
