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

class DecisionTest {

    @Test
    void aSuspectedClotBlocksEverythingAndCallsForHelp() {
        Decision decision = butFor("dvt_suspected_or_current", Answer.yes());
        assertThat(Contraindication.FAMILIES).allSatisfy(family ->
                assertThat(decision.verdict(family)).isEqualTo(Verdict.BLOCKED));
        assertThat(decision.permits()).extracting(Permit::gate).doesNotContainAnyElementsOf(Contraindication.FAMILIES);
        assertThat(decision.emergencies()).singleElement().satisfies(reason -> {
            assertThat(reason.ruleId()).isEqualTo("dvt_suspected_or_current");
            assertThat(reason.action()).startsWith("Stop. Same-day medical referral");
            assertThat(reason.redFlag()).isTrue();
            assertThat(reason.absolute()).isTrue();
        });
    }

    @Test
    void aClotBlocksWhateverElseIsStillOpen() {
        Decision decision = RULES.decide(
                Answers.NONE_YET.with("dvt_suspected_or_current", Answer.yes()), ADULT);
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.openFacts(NEEDLING)).hasSizeGreaterThan(60);
    }

    @Test
    void anOpenWoundOnTheLeftCalfBlocksTheLeftCalfOnly() {
        Decision decision = butFor("open_wound", Answer.yes(left("calf")));
        assertThat(Contraindication.FAMILIES).allSatisfy(family -> {
            assertThat(decision.verdict(family)).isEqualTo(Verdict.ALLOWED);
            assertThat(decision.places(family)).containsOnlyKeys(left("calf")).containsValue(Verdict.BLOCKED);
            assertThat(decision.verdict(family, right("calf"))).isEqualTo(Verdict.ALLOWED);
        });
    }

    @Test
    void aBlockedCalfBlocksEveryMuscleThatReachesItOnThatSide() {
        Decision decision = butFor("open_wound", Answer.yes(left("calf")));
        assertThat(decision.verdict(technique("dn_deep"), muscle("gastrocnemius"), Side.LEFT))
                .isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(technique("dn_deep"), muscle("gastrocnemius"), Side.RIGHT))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(decision.verdict(technique("dn_deep"), muscle("biceps_femoris"), Side.LEFT))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void whatAScopeDoesNotCoverIsBlockedForWhoeverHasIt() {
        Decision decision = butFor("open_wound", Answer.yes(left("calf")));
        Scope needlesTheArm = new Scope(Set.of("manual_compression"), Map.of(NEEDLING, Set.of("forearm", "elbow"), "manual_compression", Set.of("calf")), Set.of("dn_electrical"));
        assertThat(by(needlesTheArm, decision, "dn_deep", "brachioradialis")).isEqualTo(Verdict.ALLOWED);
        assertThat(by(needlesTheArm, decision, "dn_deep", "gastrocnemius")).as("another region").isEqualTo(Verdict.BLOCKED);
        assertThat(by(new Scope(Set.of(), Map.of(NEEDLING, Set.of("forearm")), Set.of()), decision, "dn_deep", "brachioradialis")).as("it also lies at the elbow").isEqualTo(Verdict.BLOCKED);
        assertThat(by(needlesTheArm, decision, "dn_electrical", "brachioradialis")).as("no module for the current").isEqualTo(Verdict.BLOCKED);
        assertThat(by(needlesTheArm, decision, "myofascial_release", "brachioradialis")).as("unknown is no").isEqualTo(Verdict.BLOCKED);
        assertThat(by(needlesTheArm, decision, "ischaemic_compression", "brachioradialis")).as("for anybody, whatever a certificate names").isEqualTo(Verdict.ALLOWED);
        assertThat(by(new Scope(Set.of(), Map.of(NEEDLING, Set.of()), Set.of()), decision, "dn_deep", "gastrocnemius")).as("a scope allows nothing that the answers block")
                .isEqualTo(Verdict.BLOCKED);
    }

    private static Verdict by(Scope scope, Decision decision, String technique, String muscle) {
        return decision.verdict(technique(technique), muscle(muscle), Side.LEFT, scope);
    }

    @Test
    void aBlockOfARegionThatAMuscleOnlyReachesCountsToo() {
        Decision decision = butFor("open_wound", Answer.yes(left("knee_back")));
        assertThat(decision.verdict(technique("ischaemic_compression"), muscle("gastrocnemius"), Side.LEFT))
                .isEqualTo(Verdict.BLOCKED);
        assertThat(decision.reasons(technique("ischaemic_compression"), muscle("gastrocnemius"), Side.LEFT))
                .singleElement().extracting(Reason::ruleId).isEqualTo("open_wound");
        assertThat(decision.reasons(technique("ischaemic_compression"), muscle("gastrocnemius"), Side.RIGHT)).isEmpty();
    }

    @Test
    void aWoundInTheMiddleOfTheBodyBlocksTheMusclesOfBothSidesThatReachIt() {
        Decision decision = butFor("open_wound", Answer.yes(middle("breastbone")));
        assertThat(decision.verdict(technique("dn_deep"), muscle("pectoralis_major"), Side.LEFT))
                .isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(technique("dn_deep"), muscle("pectoralis_major"), Side.RIGHT))
                .isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(technique("dn_deep"), muscle("pectoralis_minor"), Side.LEFT))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void severalPlacesOfOneAnswerAreAllBlocked() {
        Decision decision = butFor("varicose_veins", Answer.yes(left("calf"), right("calf"), left("thigh_inner")));
        assertThat(decision.places(NEEDLING)).hasSize(3).containsOnlyKeys(
                left("calf"), right("calf"), left("thigh_inner"));
        assertThat(decision.verdict(RELEASE, left("calf"))).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.verdict(RELEASE)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void whatWasNotAnsweredLeavesNeedlingNotYetKnown() {
        Decision decision = without("needle_phobia");
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(decision.verdict(MANUAL)).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.openFacts(NEEDLING)).containsExactly("needle_phobia");
        assertThat(decision.open()).singleElement().extracting(Question::fact).isEqualTo("needle_phobia");
        assertThat(decision.permits()).extracting(Permit::gate).doesNotContain(NEEDLING).contains(MANUAL);
        assertThat(decision.verdict(technique("dn_superficial"), muscle("soleus"), Side.LEFT))
                .isEqualTo(Verdict.NOT_YET_KNOWN);
    }

    @Test
    void nobodyIsAskedForAVirusAndNothingWaitsForIt() {
        assertThat(RULES.decide(allSafe(), ADULT).verdict(NEEDLING)).isEqualTo(Verdict.ALLOWED);
        assertThat(butFor("bloodborne_virus", Answer.yes()).verdict(NEEDLING)).isEqualTo(Verdict.WITH_CARE);
    }

    @Test
    void aYesWithoutItsPlaceIsNotYetKnown() {
        Decision decision = butFor("open_wound", Answer.yes());
        assertThat(RULES.lacksPlace("open_wound", Answer.yes())).isTrue();
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(decision.openFacts(NEEDLING)).containsExactly("open_wound");
    }

    @Test
    void aYesWithoutItsPlaceStillDoesWhatNeedsNoPlace() {
        Decision decision = butFor("pacemaker_icd", Answer.yes());
        assertThat(decision.verdict("dn_electrical")).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(MANUAL)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(decision.verdict(RELEASE)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aBloodThinnerAsksForCareWithNeedlesAndForbidsPercussion() {
        Decision decision = butFor("anticoagulant", Answer.yes());
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.verdict(MANUAL)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.verdict(HEAT)).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.verdict(technique("percussion"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.reasons(technique("percussion"), muscle("soleus"), Side.LEFT))
                .extracting(Reason::severity).startsWith(Severity.CONTRAINDICATED);
        assertThat(decision.verdict(technique("ischaemic_compression"), muscle("soleus"), Side.LEFT))
                .isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.permits()).extracting(Permit::gate)
                .contains(NEEDLING, MANUAL).doesNotContain("percussion", "percussion_home");
    }

    @Test
    void aPacemakerForbidsCurrentThroughNeedlesAndItsOwnPlace() {
        Decision decision = butFor("pacemaker_icd", Answer.yes(left("thorax_front")));
        assertThat(decision.verdict(technique("dn_deep"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.verdict(technique("dn_electrical"), muscle("soleus"), Side.LEFT))
                .isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(MANUAL, left("thorax_front"))).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(MANUAL, right("thorax_front"))).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void lungDiseaseBlocksNeedlesOverTheThoraxAndWhereverThereIsLungRisk() {
        Decision decision = butFor("lung_disease", Answer.yes());
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.places(NEEDLING)).containsKeys(left("thorax_back"), right("neck_base"),
                middle("breastbone"), left("lung_risk"), right("lung_risk"));
        MUSCLES.stream().filter(Muscle::lungRisk).forEach(row -> {
            assertThat(decision.verdict(technique("dn_deep"), row, Side.LEFT)).isEqualTo(Verdict.BLOCKED);
            assertThat(decision.verdict(technique("ischaemic_compression"), row, Side.LEFT))
                    .isEqualTo(Verdict.ALLOWED);
        });
        assertThat(decision.verdict(technique("dn_deep"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aVeryThinChestAsksForCareWhereverThereIsLungRisk() {
        Decision decision = butFor("very_thin_chest", Answer.yes());
        assertThat(decision.verdict(technique("dn_deep"), muscle("rhomboids"), Side.RIGHT))
                .isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.verdict(technique("dn_deep"), muscle("soleus"), Side.RIGHT)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aRegionOverTheThoraxBringsTheLungRulesToItsMuscles() {
        BodyPlan plan = new BodyPlan(REGIONS);
        assertThat(plan.reachedBy(muscle("digastric"), Side.LEFT))
                .containsExactlyInAnyOrder(left("neck_front"), left("jaw"), left("lung_risk"));
    }

    @Test
    void noConsentIsTheOneQuestionThatIsSafeWithYes() {
        assertThat(butFor("no_consent", Answer.no()).verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(butFor("no_consent", Answer.yes()).verdict(NEEDLING)).isEqualTo(Verdict.ALLOWED);
        assertThat(RULES.questions()).filteredOn(question -> question.asked().safeAnswer().equals("yes"))
                .extracting(Question::fact).containsExactly("no_consent");
    }

    @Test
    void theMostSevereReasonComesFirst() {
        Decision decision = RULES.decide(allSafe().with("anticoagulant", Answer.yes())
                .with("bleeding_disorder", Answer.yes()), ADULT);
        assertThat(decision.reasons(NEEDLING, BodyPlace.EVERYWHERE)).extracting(Reason::ruleId)
                .containsExactly("bleeding_disorder", "anticoagulant");
    }

    @Test
    void eachReasonIsGivenOnceWithThePlacesWhereItHolds() {
        Decision decision = RULES.decide(allSafe().with("bleeding_disorder", Answer.yes())
                .with("open_wound", Answer.yes(left("calf"), right("foot"))), ADULT);
        assertThat(decision.reasons(NEEDLING).values()).containsExactly(
                List.of(BodyPlace.EVERYWHERE), List.of(left("calf"), right("foot")));
    }

    @Test
    void aStoredDecisionSaysTheSameAgain() {
        Decision decision = butFor("lung_disease", Answer.yes());
        Decision again = RULES.restored(decision.rulings());
        assertThat(again.rulings()).isEqualTo(decision.rulings());
        assertThat(again.permits()).isEqualTo(decision.permits());
        assertThat(again.verdict(technique("dn_deep"), muscle("rhomboids"), Side.LEFT)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aGateThatWasNotDecidedIsNotYetKnown() {
        Decision empty = RULES.restored(List.of());
        assertThat(empty.verdict(NEEDLING)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(empty.verdict(technique("dn_deep"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(empty.permits()).isEmpty();
    }

    @Test
    void aTechniqueWithoutAGateIsLeftToTheClinician() {
        Decision decision = butFor("dvt_suspected_or_current", Answer.yes());
        assertThat(decision.verdict(technique("education"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.ALLOWED);
    }
}
