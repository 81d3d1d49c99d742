package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.verdict.Shipped.ADULT;
import static org.palpate.screening.verdict.Shipped.MANUAL;
import static org.palpate.screening.verdict.Shipped.ROWS;
import static org.palpate.screening.verdict.Shipped.RULES;
import static org.palpate.screening.verdict.Shipped.allSafe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.kernel.Side;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.RuleException.Scope;

/** Every row of the shipped catalogue, against its own cells. */
class ShippedRulesTest {

    static Stream<Rule> rules() {
        return RULES.all().stream();
    }

    static Stream<Rule> valueRules() {
        return rules().filter(rule -> rule.valueRule() != null);
    }

    @Test
    void everyRowBecomesARule() {
        assertThat(RULES.all()).hasSize(82).hasSameSizeAs(ROWS);
    }

    @Test
    void theGatesAreTheFamiliesAndWhatARuleNames() {
        assertThat(RULES.gates()).startsWith(Contraindication.FAMILIES.toArray(String[]::new))
                .contains("dn_electrical", "percussion", "percussion_home").hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("valueRules")
    void exactlyOneClauseHoldsForEachValueAndAgreesWithTheSafeAnswer(Rule rule) {
        for (String value : rule.values()) {
            boolean safe = Stream.of(rule.row().question().safeAnswer().split("\\|"))
                    .anyMatch(range -> isIn(range, value));
            assertThat(rule.applies(Answer.of(value))).as(rule.row().id() + " " + value).isNotEqualTo(safe);
        }
    }

    private static boolean isIn(String range, String value) {
        String condition = Character.isLetter(range.charAt(0)) ? range : "value" + range;
        return ValueRule.parse(condition + " -> applies").clauses().get(0).holds(value);
    }

    @Test
    void rowsThatShareAnAnswerAskTheSameQuestion() {
        Map<String, List<Rule>> byFact = rules().collect(Collectors.groupingBy(Rule::fact));
        byFact.values().forEach(sharing -> assertThat(sharing)
                .extracting(ShippedRulesTest::wordsOf).containsOnly(wordsOf(sharing.get(0))));
        assertThat(byFact.get("pregnancy_weeks")).hasSize(2);
    }

    private static String wordsOf(Rule rule) {
        return rule.row().question().words();
    }

    @Test
    void asksEachSharedAnswerOnceAndNeverTheAgeNorABloodborneVirus() {
        assertThat(RULES.questions()).extracting(Question::fact).doesNotHaveDuplicates()
                .contains("pregnancy_weeks", "very_thin_chest").hasSize(82 - 1 - 2 - 1)
                .doesNotContain("age_years", "pregnant_t1", "bloodborne_virus");
    }

    @Test
    void whatIsWorkedOutIsAlwaysKnown() {
        assertThat(rules().filter(Rule::isWorkedOut)).isNotEmpty()
                .allSatisfy(rule -> assertThat(ADULT.worked()).containsKey(rule.fact()));
    }

    @Test
    void exactlyTheRowsWithAPlaceInTheAnswerAskForIt() {
        assertThat(RULES.questions()).filteredOn(Question::asksPlace)
                .allSatisfy(question -> assertThat(question.kind().code()).isEqualTo("yes_no_where")).hasSize(29);
    }

    @Test
    void nothingIsBlockedForAnAdultWithoutAnyFinding() {
        Decision decision = RULES.decide(allSafe(), ADULT);
        RULES.gates().forEach(gate -> {
            assertThat(decision.verdict(gate)).isEqualTo(Verdict.ALLOWED);
            assertThat(decision.places(gate)).isEmpty();
        });
        assertThat(decision.open()).isEmpty();
        assertThat(decision.permits()).hasSize(8)
                .allSatisfy(permit -> assertThat(permit.place()).isEqualTo(BodyPlace.EVERYWHERE));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anUnsafeAnswerYieldsExactlyTheSeverityOfTheCells(Rule rule) {
        Answer unsafe = unsafe(rule);
        for (String family : Contraindication.FAMILIES) {
            Map<BodyPlace, Severity> expected = expected(rule, family);
            Map<BodyPlace, Severity> found = new LinkedHashMap<>();
            rule.findings(family, unsafe).forEach(
                    finding -> found.put(finding.place(), finding.reason().severity()));
            assertThat(found).as(rule.row().id() + " on " + family).isEqualTo(expected);
        }
    }

    private static Answer unsafe(Rule rule) {
        String value = rule.values().stream().filter(given -> rule.applies(Answer.of(given))).findFirst().orElseThrow();
        return rule.row().effect().asksPlace()
                ? new Answer(value, Set.of(Shipped.left("calf")), "")
                : Answer.of(value);
    }

    /** What README and cells say, worked out another way: cell and exceptions, place by place. */
    private static Map<BodyPlace, Severity> expected(Rule rule, String family) {
        var effect = rule.row().effect();
        Map<BodyPlace, Severity> expected = new LinkedHashMap<>();
        Severity cell = effect.on(family);
        if (cell == Severity.CONTRAINDICATED || cell == Severity.PRECAUTION && !effect.precautionIsLocal()) {
            expected.put(BodyPlace.EVERYWHERE, cell);
        } else if (cell != Severity.NONE) {
            local(effect).forEach(place -> expected.put(place, cell));
        }
        for (String text : effect.exceptions()) {
            RuleException exception = RuleException.parse(text);
            if (exception.gate().equals(family)) {
                List<BodyPlace> places = exception.scope() == Scope.LOCAL ? local(effect)
                        : Stream.of(Side.values()).map(side -> new BodyPlace("lung_risk", side)).toList();
                places.forEach(place -> expected.put(place, exception.severity()));
            }
        }
        return expected;
    }

    private static List<BodyPlace> local(Contraindication.Effect effect) {
        return effect.asksPlace() ? List.of(Shipped.left("calf")) : Shipped.REGIONS.stream()
                .filter(region -> effect.localRegions().contains(region.id()))
                .flatMap(region -> (region.sided() ? Stream.of(Side.LEFT, Side.RIGHT) : Stream.of(Side.MIDDLE))
                        .map(side -> new BodyPlace(region.id(), side))).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachReasonCarriesRuleVersionSourceAndCertainty(Rule rule) {
        Contraindication.FAMILIES.stream().flatMap(family -> rule.findings(family, unsafe(rule)).stream())
                .map(Finding::reason).forEach(reason -> {
                    assertThat(reason.ruleId()).isEqualTo(rule.row().id());
                    assertThat(reason.version()).isEqualTo(RULES.version());
                    assertThat(reason.source()).isNotBlank();
                    assertThat(reason.verification()).isNotBlank();
                    assertThat(reason.action()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aQuestionLeftOpenMakesExactlyItsFamiliesNotYetKnown(Rule rule) {
        if (!rule.isAsked()) {
            return;
        }
        Decision decision = Shipped.without(rule.fact());
        for (String family : Contraindication.FAMILIES) {
            boolean concerned = rules().filter(other -> other.fact().equals(rule.fact()))
                    .anyMatch(other -> other.row().effect().on(family) != Severity.NONE);
            assertThat(decision.verdict(family)).as(rule.fact() + " on " + family)
                    .isEqualTo(concerned ? Verdict.NOT_YET_KNOWN : Verdict.ALLOWED);
        }
    }

    @Test
    void aTechniqueThatARuleNamesHasAGateOfItsOwn() {
        assertThat(RULES.gates(Shipped.technique("percussion"))).containsExactly(MANUAL, "percussion");
        assertThat(RULES.gates(Shipped.technique("dn_deep"))).containsExactly(Shipped.NEEDLING);
        assertThat(RULES.gates(Shipped.technique("education"))).isEmpty();
    }
}
