package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.verdict.Shipped.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;

/** What a clinic may say differently, and what then follows. */
class ChangeTest {

    static Stream<Contraindication> rows() {
        return ROWS.stream();
    }

    private static Change change(String rule, String family, Severity severity) {
        return Change.of(rule, family, severity, "Imre, because");
    }

    private static Rules changed(String rule, String family, Severity severity) {
        return RULES.changed(1, List.of(change(rule, family, severity)));
    }

    private static Decision under(Rules rules, String fact, Answer answer) {
        return rules.decide(allSafe().with(fact, answer), ADULT);
    }

    @ParameterizedTest
    @CsvSource({"anticoagulant, dry_needling, CONTRAINDICATED,", "anticoagulant, dry_needling, NONE,",
        "anticoagulant, dry_needling, PRECAUTION, NO_CHANGE", "anticoagulant, dry_needling, CONTRAINDICATED_LOCALLY, NO_PLACE",
        "open_wound, dry_needling, PRECAUTION, ABSOLUTE", "open_wound, dry_needling, NONE, ABSOLUTE",
        "open_wound, dry_needling, CONTRAINDICATED,", "needle_phobia, dry_needling, PRECAUTION, CONTRAINDICATION",
        "needle_phobia, heat_therapy, CONTRAINDICATED,", "heart_unstable, manual_compression, NONE, RED_FLAG",
        "heart_unstable, manual_compression, CONTRAINDICATED,", "pacemaker_icd, dry_needling, CONTRAINDICATED_LOCALLY,"})
    void isHeldToWhatAClinicMaySay(String rule, String family, Severity severity, Change.Obstacle obstacle) {
        assertThat(RULES.obstacle(change(rule, family, severity))).isEqualTo(obstacle);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void neverLiftsAContraindicationNorARedFlag(Contraindication row) {
        for (String family : Contraindication.FAMILIES) {
            Severity shipped = row.effect().on(family);
            for (Severity wanted : Severity.values()) {
                boolean milder = wanted.compareTo(shipped) < 0;
                boolean may = !milder || shipped == Severity.PRECAUTION && !row.effect().redFlag();
                Change.Obstacle obstacle = RULES.obstacle(change(row.id(), family, wanted));
                if (!may) {
                    assertThat(obstacle).as(row.id() + family + wanted).isIn(Change.Obstacle.ABSOLUTE,
                            Change.Obstacle.CONTRAINDICATION, Change.Obstacle.RED_FLAG);
                } else {
                    assertThat(obstacle).as(row.id() + family + wanted).isIn(null, Change.Obstacle.NO_CHANGE, Change.Obstacle.NO_PLACE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void asksAgainSoonerButNeverLater(Contraindication row) {
        int shipped = row.question().validDays();
        assertThat(RULES.obstacle(Change.askedAfter(row.id(), shipped, ""))).isEqualTo(Change.Obstacle.NO_CHANGE);
        assertThat(RULES.obstacle(Change.askedAfter(row.id(), shipped + 1, ""))).isEqualTo(Change.Obstacle.LATER);
        Rules later = RULES.changed(1, List.of(Change.askedAfter(row.id(), shipped + 1, "")));
        Rules atOnce = RULES.changed(1, List.of(Change.askedAfter(row.id(), 1, "")));
        RULES.question(row.fact()).ifPresent(question -> {
            Answer safe = safe(row.fact());
            assertThat(later.expires(row.fact(), safe, DAY)).as("stored or not").isEqualTo(RULES.expires(row.fact(), safe, DAY));
            assertThat(atOnce.expires(row.fact(), safe, DAY)).contains(DAY.plusDays(1));
        });
        assertThat(atOnce.decide(allSafe(), ADULT).rulings()).isEqualTo(RULES.decide(allSafe(), ADULT).rulings());
    }

    @Test
    void tightensAPrecautionToABlockAndSaysWho() {
        Decision decision = under(changed("anticoagulant", NEEDLING, Severity.CONTRAINDICATED), "anticoagulant", Answer.yes());
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(MANUAL)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.reasons(NEEDLING, BodyPlace.EVERYWHERE)).singleElement().satisfies(reason -> {
            assertThat(reason.clinic()).isEqualTo("Imre, because");
            assertThat(reason.severity()).isEqualTo(Severity.CONTRAINDICATED);
        });
        assertThat(decision.reasons(MANUAL, BodyPlace.EVERYWHERE)).singleElement().extracting(Reason::clinic).isEqualTo("");
    }

    @Test
    void liftsAPrecautionForThatFamilyOnly() {
        Decision decision = under(changed("anticoagulant", NEEDLING, Severity.NONE), "anticoagulant", Answer.yes());
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.verdict(MANUAL)).isEqualTo(Verdict.WITH_CARE);
        assertThat(decision.verdict("percussion")).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void whatIsLiftedIsNotAskedForAnyMore() {
        Rules rules = changed("antiplatelet", NEEDLING, Severity.NONE);
        assertThat(rules.decide(new Answers(without(allSafe(), "antiplatelet")), ADULT).verdict(NEEDLING)).isEqualTo(Verdict.ALLOWED);
        Rules stricter = changed("heat_history", MANUAL, Severity.PRECAUTION);
        assertThat(stricter.decide(new Answers(without(allSafe(), "heat_history")), ADULT).verdict(MANUAL))
                .isEqualTo(Verdict.NOT_YET_KNOWN);
    }

    private static Map<String, Answer> without(Answers answers, String fact) {
        var left = new LinkedHashMap<>(answers.byFact());
        left.remove(fact);
        return left;
    }

    @Test
    void blockingAPlaceKeepsTheCareElsewhere() {
        Decision decision = under(changed("pacemaker_icd", NEEDLING, Severity.CONTRAINDICATED_LOCALLY), "pacemaker_icd",
                Answer.yes(left("thorax_front")));
        assertThat(decision.verdict(NEEDLING, left("thorax_front"))).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(NEEDLING, left("calf"))).isEqualTo(Verdict.WITH_CARE);
    }

    @Test
    void liftingAPrecautionLiftsItWhereverThereIsLungRiskToo() {
        Rules rules = changed("very_thin_chest", NEEDLING, Severity.NONE);
        assertThat(under(rules, "very_thin_chest", Answer.yes()).places(NEEDLING)).isEmpty();
        Rules pregnant = changed("pregnant_t2_t3", NEEDLING, Severity.NONE);
        assertThat(under(pregnant, "pregnancy_weeks", Answer.number(20)).places(NEEDLING)).hasSize(11)
                .doesNotContainValue(Verdict.WITH_CARE);
    }

    @Test
    void aChangeThatNoClinicMayMakeHasNoEffectEvenWhereItIsStored() {
        Rules rules = RULES.changed(1, List.of(change("open_wound", NEEDLING, Severity.NONE),
                change("needle_phobia", NEEDLING, Severity.PRECAUTION), change("heart_unstable", MANUAL, Severity.NONE)));
        assertThat(under(rules, "open_wound", Answer.yes(left("calf"))).verdict(NEEDLING, left("calf"))).isEqualTo(Verdict.BLOCKED);
        assertThat(under(rules, "needle_phobia", Answer.yes()).verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(under(rules, "heart_unstable", Answer.yes()).verdict(MANUAL)).isEqualTo(Verdict.WITH_CARE);
    }

    @Test
    void theShippedRulesStayAsTheyAreAndAVersionKnowsItsNumber() {
        Rules rules = changed("anticoagulant", NEEDLING, Severity.CONTRAINDICATED);
        assertThat(rules.clinicVersion()).isEqualTo(1);
        assertThat(rules.version()).isEqualTo(RULES.version());
        assertThat(RULES.clinicVersion()).isZero();
        assertThat(butFor("anticoagulant", Answer.yes()).verdict(NEEDLING)).isEqualTo(Verdict.WITH_CARE);
        assertThat(rules.gates()).isEqualTo(RULES.gates());
        assertThat(rules.questions()).isEqualTo(RULES.questions());
    }
}
