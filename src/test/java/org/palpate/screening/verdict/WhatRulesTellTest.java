package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.verdict.Shipped.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Side;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Muscle;
import org.palpate.reference.Severity;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.reference.Source;

/** What the rules tell about a question, an answer and a place before anything is decided. */
class WhatRulesTellTest {

    @Test
    void theVersionIsThatOfTheRelease() {
        assertThat(WHOLE.version()).isEqualTo(ShippedCatalogue.get().release().version()).isPositive();
        assertThat(WHOLE.changed(7, List.of()).version()).isEqualTo(WHOLE.version());
        assertThat(WHOLE.changed(7, List.of()).clinicVersion()).isEqualTo(7);
        assertThat(WHOLE.combined()).hasSameSizeAs(ShippedCatalogue.combinations());
    }

    @Test
    void aQuestionTellsWhatIsSaidToWhom() {
        Question asked = RULES.question("anticoagulant").orElseThrow();
        assertThat(asked.words()).startsWith("Do you take a blood thinner");
        assertThat(asked.followUp()).startsWith("Which one and how much?");
        assertThat(asked.isForClinician()).isFalse();
        assertThat(RULES.questions().stream().filter(Question::isForClinician).map(Question::fact).toList())
                .isNotEmpty().allSatisfy(fact -> assertThat(ROWS.stream().filter(row -> row.id().equals(fact) || row.question().factKey().equals(fact)))
                        .anyMatch(row -> row.question().askedOf().name().equals("CLINICIAN")));
        assertThat(RULES.question("no_such_question")).isEmpty();
    }

    @Test
    void theEffectOfAnAnswerIsTheWorstThatAnyRuleMakesOfIt() {
        assertThat(RULES.effect("anticoagulant", Answer.no())).isEqualTo(Verdict.ALLOWED);
        assertThat(RULES.effect("antiplatelet", Answer.yes())).isEqualTo(Verdict.WITH_CARE);
        assertThat(RULES.effect("anticoagulant", Answer.yes())).isEqualTo(Verdict.BLOCKED);
        assertThat(RULES.effect("open_wound", Answer.yes(left("calf")))).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aPlaceLacksOnlyWhereItIsAsked() {
        assertThat(RULES.lacksPlace("open_wound", Answer.yes())).isTrue();
        assertThat(RULES.lacksPlace("open_wound", Answer.yes(left("calf")))).isFalse();
        assertThat(RULES.lacksPlace("open_wound", Answer.no())).isFalse();
        assertThat(RULES.lacksPlace("epilepsy", Answer.yes())).isFalse();
    }

    @Test
    void whoIsNotSureHasSaidNothing() {
        Answer unsure = Answer.of(Answer.UNKNOWN);
        assertThat(RULES.isUnsure("anticoagulant", unsure)).isTrue();
        assertThat(RULES.isUnsure("anticoagulant", Answer.yes())).isFalse();
        assertThat(RULES.isUnsure("no_such_question", unsure)).isFalse();
        assertThat(RULES.reasons("anticoagulant", unsure)).isEmpty();
        assertThat(RULES.standsUntilClosed("anticoagulant", unsure)).isFalse();
        assertThat(RULES.standsUntilClosed("anticoagulant", Answer.yes())).isTrue();
    }

    @Test
    void theSafeAnswerIsAcceptedAndNoRuleMindsIt() {
        assertThat(RULES.safe("anticoagulant")).contains(Answer.no());
        assertThat(RULES.safe("no_such_question")).isEmpty();
        List<String> safe = RULES.questions().stream().map(Question::fact).filter(fact -> RULES.safe(fact).isPresent()).toList();
        assertThat(safe).hasSizeGreaterThan(60).allSatisfy(fact -> {
            Answer answer = RULES.safe(fact).orElseThrow();
            assertThat(RULES.accepts(fact, answer)).isTrue();
            assertThat(RULES.reasons(fact, answer)).isEmpty();
        });
    }

    @Test
    void aRiskThatLacksItsPlaceStillSaysWhy() {
        assertThat(RULES.reasons("open_wound", Answer.yes())).singleElement().extracting(Reason::severity).isEqualTo(Severity.CONTRAINDICATED_LOCALLY);
        assertThat(RULES.reasons("open_wound", Answer.yes(left("calf")))).singleElement().extracting(Reason::detail).isEqualTo("");
        assertThat(RULES.reasons("open_wound", Answer.no())).isEmpty();
        assertThat(Answer.number(13).isNumber()).isTrue();
        assertThat(Answer.yes().isNumber()).isFalse();
    }

    @Test
    void someRulesSpeakOfWhoAnsweredSoOrDidNotAnswerAtAll() {
        Set<String> bleeding = Set.of("bleeding_disorder");
        assertThat(RULES.speak(bleeding, allSafe())).isFalse();
        assertThat(RULES.speak(bleeding, allSafe().with("bleeding_disorder", Answer.yes()))).isTrue();
        assertThat(RULES.speak(bleeding, allSafe().with("anticoagulant", Answer.yes()))).isFalse();
        assertThat(RULES.speak(bleeding, Answers.NONE_YET)).isTrue();
        assertThat(RULES.speak(Set.of(), Answers.NONE_YET)).isFalse();
    }

    @Test
    void answersRuleOutOnlyWhatTheyBlockEverywhere() {
        assertThat(ruledOut(RULES, Answers.NONE_YET)).isEmpty();
        assertThat(ruledOut(RULES, Answers.NONE_YET.with("anticoagulant", Answer.yes()))).containsExactlyInAnyOrder("percussion", "percussion_home");
        assertThat(ruledOut(RULES, Answers.NONE_YET.with("bleeding_disorder", Answer.yes()))).containsExactly(NEEDLING);
        assertThat(ruledOut(RULES, Answers.NONE_YET.with("open_wound", Answer.yes(left("calf"))))).isEmpty();
        assertThat(ruledOut(RULES, Answers.NONE_YET.with("bleeding_disorder", Answer.no()))).isEmpty();
    }

    @Test
    void whatIsToldLaterBlocksItsPlaceToo() {
        Decision signed = RULES.decide(allSafe(), ADULT);
        Decision told = RULES.blockedBy(signed, Answers.NONE_YET.with("open_wound", Answer.yes(left("calf"))));
        assertThat(told.verdict(NEEDLING)).isEqualTo(Verdict.ALLOWED);
        assertThat(told.places(NEEDLING)).containsExactly(Map.entry(left("calf"), Verdict.BLOCKED));
        assertThat(told.reasons(NEEDLING, left("calf"))).extracting(Reason::ruleId).containsExactly("open_wound");
    }

    private static List<String> ruledOut(Rules rules, Answers told) {
        Decision alone = rules.blockedBy(rules.restored(List.of()), told);
        return alone.gates().stream().filter(gate -> alone.verdict(gate) == Verdict.BLOCKED).toList();
    }

    /** Whether an answer is safe is kept with it for ever: so nothing that a clinic may change can change that. */
    @Test
    void noClinicsRuleChangesWhichAnswersAreSafeButWhatTheyRuleOut() {
        for (Contraindication row : ROWS) {
            for (String family : Contraindication.FAMILIES) {
                for (Severity severity : Severity.values()) {
                    Rules clinics = WHOLE.changed(1, List.of(Change.of(row.id(), family, severity, "Imre, because")));
                    Rule rule = Rule.of(row, new BodyPlan(REGIONS));
                    assertThat(rule.values()).isNotEmpty().allSatisfy(value -> assertThat(clinics.isUnsafe(rule.fact(), Answer.of(value)))
                            .isEqualTo(WHOLE.isUnsafe(rule.fact(), Answer.of(value))));
                }
            }
        }
        Rules stricter = WHOLE.changed(1, List.of(Change.of("anticoagulant", NEEDLING, Severity.CONTRAINDICATED, "Imre, because")));
        assertThat(ruledOut(stricter, Answers.NONE_YET.with("anticoagulant", Answer.yes()))).contains(NEEDLING);
        assertThat(stricter.reasons("anticoagulant", Answer.yes())).as("though percussion is as severe as shipped").extracting(Reason::clinic)
                .containsExactly("Imre, because");
    }

    /** What was signed under earlier rules: stricter rules count at once, milder ones only after another signature. */
    @Test
    void laterRulesHoldBackMoreAndNeverLess() {
        Answers answers = allSafe().with("anticoagulant", Answer.yes()).with("open_wound", Answer.yes(left("calf")));
        Rules stricter = WHOLE.changed(1, List.of(Change.of("anticoagulant", NEEDLING, Severity.CONTRAINDICATED, "Imre, because")));
        Decision before = WHOLE.decide(answers, ADULT);
        Decision after = stricter.decide(answers, ADULT);
        assertThat(before.under(after).verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(before.under(after).reasons(NEEDLING, BodyPlace.EVERYWHERE).get(0).clinic()).isEqualTo("Imre, because");
        assertThat(before.under(after).verdict(MANUAL, left("calf"))).isEqualTo(before.verdict(MANUAL, left("calf")));
        assertThat(after.under(before).verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(before.under(before).rulings()).containsExactlyInAnyOrderElementsOf(before.rulings());
    }

    @Test
    void aPermitThatLaterRulesTakeAwayLeavesItsGateUnknown() {
        Answers answers = allSafe().with("very_thin_chest", Answer.yes());
        Rules stricter = WHOLE.changed(1, List.of(Change.of("anticoagulant", NEEDLING, Severity.NONE, "")));
        Answers thinned = answers.with("anticoagulant", Answer.yes());
        Decision anywhere = WHOLE.decide(answers, ADULT);
        Decision nowhereDeep = stricter.decide(thinned, ADULT);
        assertThat(anywhere.permits()).contains(new Permit(NEEDLING, BodyPlace.EVERYWHERE));
        Decision under = anywhere.under(nowhereDeep);
        assertThat(under.verdict(NEEDLING)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(under.verdict(NEEDLING, left("pelvis_groin"))).isEqualTo(Verdict.BLOCKED);
        assertThat(under.verdict(MANUAL)).isEqualTo(Verdict.WITH_CARE);
        assertThat(under.permits()).extracting(Permit::gate).doesNotContain(NEEDLING).contains(MANUAL);
    }

    @Test
    void aPermitIsAmongThoseThatGiveAsMuch() {
        Permit calf = new Permit(NEEDLING, left("calf"));
        assertThat(calf.isAmong(Set.of(calf))).isTrue();
        assertThat(calf.isAmong(Set.of(new Permit(NEEDLING, BodyPlace.EVERYWHERE)))).isTrue();
        assertThat(calf.isAmong(Set.of(new Permit(NEEDLING, right("calf")), new Permit(MANUAL, BodyPlace.EVERYWHERE)))).isFalse();
        assertThat(new Permit(NEEDLING, BodyPlace.EVERYWHERE).isAmong(Set.of(calf))).isFalse();
    }

    @Test
    void aPlaceIsSaidOnlyWhereItIsWorseThanElsewhere() {
        Decision both = RULES.decide(allSafe().with("antiplatelet", Answer.yes()).with("very_thin_chest", Answer.yes()), ADULT);
        assertThat(both.verdict(NEEDLING)).isEqualTo(Verdict.WITH_CARE);
        assertThat(both.places(NEEDLING)).isEmpty();
        assertThat(both.permits()).contains(new Permit(NEEDLING, BodyPlace.EVERYWHERE));
        assertThat(both.gates()).isEqualTo(RULES.gates());
    }

    @Test
    void aMuscleOverTheThoraxReachesTheLungWhateverItsOwnRowSays() {
        assertThat(RULES.reachedBy(lyingIn("thorax_back"), Side.LEFT)).containsExactlyInAnyOrder(left("thorax_back"), left("lung_risk"));
        assertThat(RULES.reachedBy(lyingIn("calf"), Side.LEFT)).containsExactly(left("calf"));
        assertThat(RULES.reachedBy(lyingIn("breastbone"), Side.LEFT)).contains(middle("breastbone")).doesNotContain(left("breastbone"));
        assertThat(WHOLE.reachedBy(muscle("piriformis"), Side.RIGHT)).contains(right("piriformis"));
        assertThat(RULES.reachedBy(muscle("piriformis"), Side.RIGHT)).doesNotContain(right("piriformis"));
    }

    private static Muscle lyingIn(String region) {
        return new Muscle("invented", "Invented", region, List.of(), false, "", false, "", List.of(), "", "", "low", List.of(), new Source("", ""));
    }

    @Test
    void aGroupOfRegionsIsNoPlace() {
        REGIONS.stream().filter(region -> region.group()).forEach(group ->
                assertThat(RULES.places()).extracting(BodyPlace::zone).doesNotContain(group.id()));
        assertThat(RULES.places()).extracting(BodyPlace::zone).contains("calf", "lung_risk");
    }

    @Test
    void anObstacleHasAWordForItsMessage() {
        assertThat(Change.Obstacle.NO_PLACE.code()).isEqualTo("no_place");
    }
}
