package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.verdict.Shipped.DAY;
import static org.palpate.screening.verdict.Shipped.RULES;
import static org.palpate.screening.verdict.Shipped.WHOLE;
import static org.palpate.screening.verdict.Shipped.allSafe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Side;
import org.palpate.reference.Combination;
import org.palpate.reference.Severity;
import org.palpate.reference.ShippedCatalogue;

/**
 * Every combined rule on every gate, at every place, in every state of the facts that it names and of those of the
 * others: the verdict is that of the single rows, or what the combined rows say, worked out here once more.
 */
class EveryCombinedRuleTest {

    private static final List<Combination> ROWS = ShippedCatalogue.combinations();
    private static final List<Integer> AGES = List.of(17, 18);

    /** What is so of one patient: a fact that has no entry was not answered. */
    private record State(Map<String, String> told, int age, Set<Side> needled) {

        String value(String fact) {
            return fact.equals("age_years") ? String.valueOf(age)
                    : fact.startsWith("chest_") ? needled.contains(Side.of(fact.split("_")[1])) ? "yes" : "no" : told.get(fact);
        }

        Decision decidedBy(Rules rules) {
            Map<String, Answer> answers = new LinkedHashMap<>(allSafe().byFact());
            asked().forEach(answers::remove);
            told.forEach((fact, value) -> answers.put(fact, Answer.of(value)));
            return rules.decide(new Answers(answers), new PatientFacts(DAY.minusYears(age), DAY, needled));
        }
    }

    private static List<String[]> clauses(Combination row) {
        return row.when().isEmpty() ? List.of() : Arrays.stream(row.when().split(" and ")).map(clause -> clause.split("(?<=[a-z])(?=[<>=])|(?<=[<>=])(?=[a-z0-9])")).toList();
    }

    private static List<String> asked() {
        return ROWS.stream().flatMap(row -> clauses(row).stream()).map(clause -> clause[0]).distinct()
                .filter(fact -> RULES.question(fact).isPresent()).toList();
    }

    private static List<State> states() {
        List<Map<String, String>> told = new ArrayList<>(List.of(Map.of()));
        for (String fact : asked()) {
            List<String> values = RULES.accepts(fact, Answer.yes()) ? List.of("yes", "no") : List.of("none", "unknown", "1", "42");
            for (Map<String, String> before : List.copyOf(told)) {
                values.forEach(value -> {
                    Map<String, String> more = new LinkedHashMap<>(before);
                    more.put(fact, value);
                    told.add(more);
                });
            }
        }
        List<Set<Side>> needled = new ArrayList<>(List.of(Set.of()));
        Arrays.stream(Side.values()).forEach(side -> needled.add(Set.of(side)));
        return told.stream().flatMap(one -> AGES.stream().flatMap(age -> needled.stream().map(sides -> new State(one, age, sides)))).toList();
    }

    /** Null where it is not known. */
    private static Boolean holds(String[] clause, State state) {
        String value = state.value(clause[0]);
        if (value == null || !Character.isDigit(clause[2].charAt(0))) {
            return value == null ? null : Boolean.valueOf(value.equals(clause[2]));
        }
        int given = Character.isDigit(value.charAt(0)) ? Integer.parseInt(value) : -1;
        int bound = Integer.parseInt(clause[2]);
        return given >= 0 && (clause[1].equals("<") ? given < bound : clause[1].equals(">=") && given >= bound);
    }

    private static Verdict says(Combination row, State state, BodyPlace place) {
        List<Boolean> holding = new ArrayList<>();
        clauses(row).forEach(clause -> holding.add(holds(clause, state)));
        if (holding.isEmpty() || holding.contains(false)) {
            return Verdict.ALLOWED;
        }
        if (holding.contains(null)) {
            return place.isEverywhere() ? Verdict.NOT_YET_KNOWN : Verdict.ALLOWED;
        }
        boolean whole = row.zones().isEmpty() && row.muscles().isEmpty();
        boolean here = whole ? place.isEverywhere() : row.zones().contains(place.code()) || row.muscles().contains(place.zone());
        return !here ? Verdict.ALLOWED : row.severity() == Severity.PRECAUTION ? Verdict.WITH_CARE : Verdict.BLOCKED;
    }

    @Test
    void theVerdictIsWhatTheDataSays() {
        Set<String> applied = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        List<BodyPlace> places = new ArrayList<>(WHOLE.places());
        places.add(BodyPlace.EVERYWHERE);
        for (State state : states()) {
            Decision single = state.decidedBy(RULES);
            Decision whole = state.decidedBy(WHOLE);
            for (String gate : WHOLE.gates()) {
                List<Combination> rows = ROWS.stream().filter(row -> row.gate().equals(gate)).toList();
                for (BodyPlace place : places) {
                    Verdict expected = single.verdict(gate, place);
                    for (Combination row : rows) {
                        expected = expected.orWorse(says(row, state, place)).orWorse(says(row, state, BodyPlace.EVERYWHERE));
                        if (says(row, state, place) == Verdict.BLOCKED) {
                            whole.reasons(gate, place).stream().filter(reason -> reason.ruleId().equals(row.id())).findAny()
                                    .ifPresentOrElse(reason -> applied.add(row.id()), () -> wrong.add("no reason: " + row.id() + " with " + state));
                        }
                    }
                    if (whole.verdict(gate, place) != expected) {
                        wrong.add(gate + " at " + place.code() + " is not " + expected + " with " + state);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(applied).containsAll(ROWS.stream().filter(row -> !row.when().isEmpty()).map(Combination::id).toList());
    }

    /** A rule that rests on no answer is a condition of its muscles: with care whatever was answered, and nowhere else. */
    @Test
    void aConditionHoldsInItsMusclesAlone() {
        Decision decision = WHOLE.decide(allSafe(), Shipped.ADULT);
        for (var technique : Shipped.TECHNIQUES) {
            for (var muscle : Shipped.MUSCLES) {
                Set<BodyPlace> reached = WHOLE.reachedBy(muscle, Side.LEFT);
                List<String> expected = ROWS.stream().filter(row -> row.when().isEmpty() && WHOLE.gates(technique).contains(row.gate()))
                        .filter(row -> row.muscles().contains(muscle.id()) || reached.stream().anyMatch(place -> row.zones().contains(place.code())))
                        .map(Combination::id).toList();
                assertThat(decision.reasons(technique, muscle, Side.LEFT)).as(technique.id() + " in " + muscle.id())
                        .extracting(Reason::ruleId).containsExactlyElementsOf(expected);
                assertThat(decision.verdict(technique, muscle, Side.LEFT)).isEqualTo(expected.isEmpty() ? Verdict.ALLOWED : Verdict.WITH_CARE);
            }
        }
    }
}
