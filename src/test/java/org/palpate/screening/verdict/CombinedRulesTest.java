package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.palpate.screening.verdict.Shipped.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.kernel.Side;
import org.palpate.reference.Combination;
import org.palpate.reference.Severity;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.reference.Source;

/** Rules that rest on several facts at once, and conditions that a muscle brings by itself. */
class CombinedRulesTest {

    static List<CombinedRule> rules() {
        return ShippedCatalogue.combinations().stream().map(CombinedRule::of).toList();
    }

    private static Decision with(String fact, Answer answer) {
        return WHOLE.decide(allSafe().with(fact, answer), ADULT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachSaysWhereItComesFromAndHowSureThatIs(CombinedRule rule) {
        assertThat(rule.reason().source()).isNotBlank();
        assertThat(rule.reason().verification()).isNotBlank();
        assertThat(rule.reason().action()).isNotBlank();
        assertThat(WHOLE.gates()).contains(rule.gate());
        assertThat(ROWS).extracting(row -> row.id()).doesNotContain(rule.reason().ruleId());
    }

    @Test
    void addsNoGateAndNoQuestion() {
        assertThat(WHOLE.gates()).isEqualTo(RULES.gates());
        assertThat(WHOLE.questions()).isEqualTo(RULES.questions());
        assertThat(WHOLE.decide(allSafe(), ADULT).rulings()).isEqualTo(RULES.decide(allSafe(), ADULT).rulings());
    }

    @Test
    void aBloodThinnerKeepsNeedlesFromWhatCannotBePressed() {
        Decision decision = with("anticoagulant", Answer.yes());
        assertThat(decision.verdict(technique("dn_deep"), muscle("rhomboids"), Side.LEFT)).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(technique("dn_deep"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.places(MANUAL)).isEmpty();
        assertThat(decision.permits()).contains(new Permit(NEEDLING, left("calf"))).doesNotContain(new Permit(NEEDLING, left("lung_risk")));
    }

    @Test
    void twoMedicinesAgainstClottingStopTheNeedle() {
        assertThat(with("antiplatelet", Answer.yes()).verdict(NEEDLING)).isEqualTo(Verdict.WITH_CARE);
        Decision both = WHOLE.decide(allSafe().with("antiplatelet", Answer.yes()).with("anticoagulant", Answer.yes()), ADULT);
        assertThat(both.verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(both.reasons(NEEDLING, BodyPlace.EVERYWHERE).get(0).ruleId()).isEqualTo("two_blood_thinners");
        assertThat(both.reasons(NEEDLING, BodyPlace.EVERYWHERE).get(0).answer()).isEqualTo("anticoagulant=yes and antiplatelet=yes");
    }

    @ParameterizedTest
    @CsvSource({"17, BLOCKED", "18, ALLOWED", "40, ALLOWED"})
    void noCurrentUnderEighteen(int age, Verdict current) {
        Decision decision = WHOLE.decide(allSafe(), new PatientFacts(DAY.minusYears(age), DAY));
        assertThat(decision.verdict("dn_electrical")).isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({"none, ALLOWED", "unknown, ALLOWED", "1, BLOCKED", "42, BLOCKED"})
    void noCurrentInPregnancy(String weeks, Verdict current) {
        assertThat(with("pregnancy_weeks", Answer.of(weeks)).verdict("dn_electrical")).isEqualTo(current);
    }

    @Test
    void whatCouldStillMakeItApplyIsAsked() {
        Map<String, Answer> left = new LinkedHashMap<>(allSafe().byFact());
        left.remove("pregnancy_weeks");
        assertThat(WHOLE.decide(new Answers(left), ADULT).openFacts("dn_electrical")).containsExactly("pregnancy_weeks");
        left = new LinkedHashMap<>(allSafe().byFact());
        left.remove("antiplatelet");
        left.remove("anticoagulant");
        CombinedRule two = rules().get(0);
        assertThat(two.open(new Answers(left))).containsExactly("anticoagulant", "antiplatelet");
        left.put("anticoagulant", Answer.no());
        assertThat(two.open(new Answers(left))).isEmpty();
        left.put("anticoagulant", Answer.yes());
        assertThat(two.open(new Answers(left))).containsExactly("antiplatelet");
    }

    @Test
    void aNeedleOverTheLungIsAlwaysWithCareAndSaysWhy() {
        Decision decision = WHOLE.decide(allSafe(), ADULT);
        assertThat(decision.verdict(technique("dn_deep"), muscle("rhomboids"), Side.LEFT)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.reasons(technique("dn_deep"), muscle("rhomboids"), Side.LEFT)).extracting(Reason::ruleId)
                .containsExactly("chest_needling", "rhomboids_depth");
        assertThat(decision.reasons(technique("dn_deep"), muscle("infraspinatus"), Side.RIGHT)).extracting(Reason::ruleId)
                .containsExactly("chest_needling");
        assertThat(decision.verdict(technique("ischaemic_compression"), muscle("rhomboids"), Side.LEFT)).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.verdict(technique("dn_deep"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.ALLOWED);
        assertThat(WHOLE.conditions(technique("dn_deep"), muscle("soleus"), Side.LEFT)).isEmpty();
    }

    @Test
    void aClinicsRulesKeepThem() {
        assertThat(WHOLE.changed(1, List.of()).decide(allSafe().with("anticoagulant", Answer.yes()), ADULT).places(NEEDLING))
                .containsEntry(left("lung_risk"), Verdict.BLOCKED);
    }

    @Test
    void aMuscleThatPressureCannotReachIsAPlaceOfItsOwn() {
        Decision decision = with("anticoagulant", Answer.yes());
        CombinedRule rule = rules().stream().filter(one -> one.reason().ruleId().equals("blood_thinner_not_compressible")).findFirst().orElseThrow();
        assertThat(rule.muscles()).contains("tibialis_posterior", "piriformis").allSatisfy(id -> {
            for (Side side : Side.values()) {
                assertThat(decision.verdict(technique("dn_deep"), muscle(id), side)).as(id).isEqualTo(Verdict.BLOCKED);
                assertThat(WHOLE.decide(allSafe(), ADULT).verdict(technique("dn_deep"), muscle(id), side).permits()).as(id).isTrue();
            }
        });
        for (String shallow : List.of("gastrocnemius", "soleus", "gluteus_maximus", "masseter")) {
            assertThat(decision.verdict(technique("dn_deep"), muscle(shallow), Side.LEFT)).as(shallow).isEqualTo(Verdict.WITH_CARE);
            assertThat(decision.verdict(technique("dn_superficial"), muscle(shallow), Side.LEFT)).as(shallow).isEqualTo(Verdict.WITH_CARE);
        }
        assertThat(decision.permits()).contains(new Permit(NEEDLING, left("calf"))).doesNotContain(new Permit(NEEDLING, left("tibialis_posterior")));
    }

    /** Which medicine, which muscle and which technique a rule names stands in the data alone. */
    @Test
    void noMedicineIsNamedInTheCodeOfTheEngine() throws IOException {
        try (Stream<Path> code = Files.walk(Path.of("src/main/java/org/palpate/screening/verdict"))) {
            List<String> named = rules().stream().flatMap(rule -> Stream.concat(rule.muscles().stream(),
                    rule.when().stream().map(CombinedRule.Clause::fact))).filter(name -> !name.equals("age_years")).toList();
            assertThat(named).contains("anticoagulant");
            assertThat(code.filter(Files::isRegularFile).toList()).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(named));
        }
    }

    @Test
    void oneSideOfTheChestInADay() {
        Decision decided = WHOLE.decide(allSafe(), ADULT);
        for (Side needled : Side.values()) {
            Decision since = WHOLE.since(decided, Set.of(needled));
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                assertThat(since.verdict(technique("dn_deep"), muscle("rhomboids"), side))
                        .isEqualTo(side == needled ? Verdict.WITH_CARE : Verdict.BLOCKED);
            }
            assertThat(since.verdict(technique("dn_deep"), muscle("soleus"), needled)).isEqualTo(Verdict.ALLOWED);
            assertThat(since.verdict(technique("ischaemic_compression"), muscle("rhomboids"), needled)).isEqualTo(Verdict.ALLOWED);
            assertThat(WHOLE.decide(allSafe(), new PatientFacts(ADULT.birthDate(), DAY, Set.of(needled))).rulings()).isEqualTo(since.rulings());
        }
        assertThat(WHOLE.since(decided, Set.of()).rulings()).isEqualTo(decided.rulings());
        assertThat(WHOLE.since(decided, Set.of(Side.LEFT)).reasons(technique("dn_deep"), muscle("rhomboids"), Side.RIGHT))
                .extracting(Reason::ruleId).containsExactly("chest_left_needled", "chest_needling", "rhomboids_depth");
    }

    /** What was blocked before stays so, and the most severe reason comes first. */
    @Test
    void whatHappensOnTheDayAddsToWhatWasDecided() {
        Decision thinned = with("very_thin_chest", Answer.yes());
        assertThat(thinned.verdict(NEEDLING, right("lung_risk"))).isEqualTo(Verdict.WITH_CARE);
        Decision since = WHOLE.since(thinned, Set.of(Side.LEFT));
        assertThat(since.verdict(NEEDLING, right("lung_risk"))).isEqualTo(Verdict.BLOCKED);
        assertThat(since.reasons(NEEDLING, right("lung_risk"))).extracting(Reason::ruleId).containsExactly("chest_left_needled", "very_thin_chest");
        assertThat(since.verdict(NEEDLING, left("lung_risk"))).isEqualTo(Verdict.WITH_CARE);
        Decision ill = WHOLE.since(with("lung_disease", Answer.yes()), Set.of(Side.LEFT));
        assertThat(ill.verdict(NEEDLING, left("lung_risk"))).isEqualTo(Verdict.BLOCKED);
        Decision open = WHOLE.since(WHOLE.decide(Answers.NONE_YET, ADULT), Set.of(Side.LEFT));
        assertThat(open.verdict(NEEDLING)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(open.openFacts(NEEDLING)).isEqualTo(WHOLE.decide(Answers.NONE_YET, ADULT).openFacts(NEEDLING));
    }

    @Test
    void refusesARowThatItCannotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> row("anticoagulant is yes", "calf:left"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(1, ROWS, REGIONS, row("no_such_fact=yes", ""))).withMessageContaining("rule x names");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(1, ROWS, REGIONS, row("anticoagulant=yes", "wing:left"))).withMessageContaining("rule x names");
        assertThat(row("anticoagulant=yes", "calf:left").get(0).places()).isEqualTo(Set.of(left("calf")));
    }

    private static List<CombinedRule> row(String when, String zones) {
        return List.of(CombinedRule.of(new Combination(1, "x", "X", when, NEEDLING, zones.isEmpty() ? List.of() : List.of(zones), List.of(),
                Severity.PRECAUTION, false, "why", "do", new Source("source", "found"))));
    }
}
