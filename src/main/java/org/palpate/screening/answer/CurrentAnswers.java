package org.palpate.screening.answer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palpate.screening.verdict.Rules;

/**
 * What holds of all that was ever answered about a patient, on one day. What is safe expires, and is then not known. What
 * is not safe stands until a clinician closes it with a reason: a later "no" of anybody else contradicts it and is a
 * question, not an answer, and a further "yes" adds its places. Who is not sure says neither: what was safe is then not
 * known. A value that changes by itself, such as a week of pregnancy, counts as it was last told and is asked again when
 * it expires; but that there is none any more, or that nobody knows which, a clinician says.
 */
public final class CurrentAnswers {

    private final Map<String, CurrentAnswer> byFact = new LinkedHashMap<>();

    private CurrentAnswers() {
    }

    /** From all that was told, in the order in which it was told. */
    public static CurrentAnswers of(Rules rules, List<ToldAnswer> told, ZoneId zone, LocalDate day) {
        Map<String, List<ToldAnswer>> histories = new LinkedHashMap<>();
        told.stream().filter(one -> rules.accepts(one.fact(), one.answer()) || rules.isUnsure(one.fact(), one.answer()))
                .forEach(one -> histories.computeIfAbsent(one.fact(), fact -> new ArrayList<>()).add(one));
        CurrentAnswers current = new CurrentAnswers();
        histories.forEach((fact, history) -> current.byFact.put(fact, holding(rules, history, zone, day)));
        return current;
    }

    private static CurrentAnswer holding(Rules rules, List<ToldAnswer> history, ZoneId zone, LocalDate day) {
        ToldAnswer holds = history.get(0);
        List<ToldAnswer> contradictions = new ArrayList<>();
        for (ToldAnswer next : history.subList(1, history.size())) {
            boolean weighs = next.source() != Source.CLINICIAN && (isRisk(rules, holds) || isUnsure(rules, holds) && counts(rules, holds, zone, next));
            if (weighs && (isSafe(rules, next) || isVaguer(next, holds)) || isUnsure(rules, next) && isRisk(rules, holds)) {
                contradictions.add(next);
            } else {
                holds = weighs ? next.along(holds) : next;
                contradictions.clear();
            }
        }
        LocalDate expires = expires(rules, holds, zone).orElse(null);
        boolean unsure = isUnsure(rules, holds);
        return new CurrentAnswer(holds, expires, unsure || expires != null && !day.isBefore(expires), unsure, isRisk(rules, holds), contradictions);
    }

    /** Whether an answer had not expired when another was given. */
    private static boolean counts(Rules rules, ToldAnswer told, ZoneId zone, ToldAnswer next) {
        return expires(rules, told, zone).map(LocalDate.ofInstant(next.givenAt(), zone)::isBefore).orElse(true);
    }

    private static Optional<LocalDate> expires(Rules rules, ToldAnswer told, ZoneId zone) {
        return rules.expires(told.fact(), told.answer(), LocalDate.ofInstant(told.givenAt(), zone));
    }

    private static boolean isUnsure(Rules rules, ToldAnswer told) {
        return rules.isUnsure(told.fact(), told.answer());
    }

    /** Whether who was asked is not sure of what was known before. */
    private static boolean isVaguer(ToldAnswer next, ToldAnswer holds) {
        return next.answer().isUnknown() && !holds.answer().isUnknown();
    }

    /** Whether something is known that is not safe: only a clinician takes it back, however old it is. */
    private static boolean isRisk(Rules rules, ToldAnswer told) {
        return rules.standsUntilClosed(told.fact(), told.answer());
    }

    private static boolean isSafe(Rules rules, ToldAnswer told) {
        return !rules.isUnsafe(told.fact(), told.answer());
    }

    public Optional<CurrentAnswer> find(String fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /** Everything that was ever answered, expired or not. */
    public List<CurrentAnswer> all() {
        return List.copyOf(byFact.values());
    }

    /** What is not safe and stands until a clinician closes it. */
    public List<CurrentAnswer> standing() {
        return byFact.values().stream().filter(CurrentAnswer::standsUntilClosed).toList();
    }

    /** What needs not be asked again today, with its age. */
    public Map<String, GivenAnswer> known() {
        Map<String, GivenAnswer> known = new LinkedHashMap<>();
        byFact.forEach((fact, current) -> {
            if (!current.expired()) {
                known.put(fact, new GivenAnswer(current.answer(), current.told().givenAt()));
            }
        });
        return known;
    }
}
