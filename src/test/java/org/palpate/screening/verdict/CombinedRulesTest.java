package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.palpate.screening.verdict.Shipped.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.kernel.Side;

/** Rules that rest on several facts at once, and conditions that a muscle brings by itself. */
class CombinedRulesTest {

    private static final String HEADER =
            "id;version;name;when;gate;zones;muscles;severity;absolute;rationale;action;source;verification\n";

    static List<CombinedRule> rules() {
        return CombinedRules.shipped();
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
        CombinedRule two = CombinedRules.shipped().get(0);
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
    void refusesARowThatItCannotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> CombinedRules.read(HEADER + "one;2"));
        assertThatIllegalArgumentException().isThrownBy(() -> row("anticoagulant is yes", "calf:left"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(1, ROWS, REGIONS, row("no_such_fact=yes", "")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(1, ROWS, REGIONS, row("anticoagulant=yes", "wing:left")));
        assertThat(row("anticoagulant=yes", "calf:left").get(0).places()).isEqualTo(Set.of(left("calf")));
    }

    private static List<CombinedRule> row(String when, String zones) {
        return CombinedRules.read(HEADER + "x;1;X;" + when + ";dry_needling;" + zones + ";;precaution;no;why;do;source;found");
    }
}
