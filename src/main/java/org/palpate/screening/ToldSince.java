package org.palpate.screening;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palpate.screening.answer.CurrentAnswers;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Rules;

/**
 * What was told of a patient after the latest signature, and no signature has weighed.
 *
 * @param risk    whether anything of it was not safe: nothing is permitted until somebody signs again
 * @param holding the risks that nobody has closed since: what they rule out alone is blocked
 */
record ToldSince(boolean risk, Answers holding) {

    static ToldSince of(Rules rules, List<ToldAnswer> told) {
        Map<String, Answer> holding = new LinkedHashMap<>();
        CurrentAnswers.of(rules, told, ZoneOffset.UTC, LocalDate.EPOCH).standing().forEach(one -> holding.put(one.told().fact(), one.answer()));
        return new ToldSince(told.stream().anyMatch(one -> !one.safe()), new Answers(holding));
    }
}
