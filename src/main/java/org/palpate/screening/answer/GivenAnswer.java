package org.palpate.screening.answer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;

/** An answer with its age. */
public record GivenAnswer(Answer answer, Instant givenAt) {

    public static Answers answers(Map<String, GivenAnswer> given) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        given.forEach((fact, one) -> answers.put(fact, one.answer()));
        return new Answers(answers);
    }

    public static Map<String, Instant> ages(Map<String, GivenAnswer> given) {
        Map<String, Instant> ages = new LinkedHashMap<>();
        given.forEach((fact, one) -> ages.put(fact, one.givenAt()));
        return ages;
    }
}
