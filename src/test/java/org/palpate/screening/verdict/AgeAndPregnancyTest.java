package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.verdict.Shipped.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.kernel.Side;

class AgeAndPregnancyTest {

    @ParameterizedTest
    @CsvSource({
        "2014-03-11, BLOCKED,   WITH_CARE",
        "2014-03-10, WITH_CARE, ALLOWED",
        "2008-03-11, WITH_CARE, ALLOWED",
        "2008-03-10, ALLOWED,   ALLOWED"})
    void theAgeIsWorkedOutToTheDay(LocalDate born, Verdict needling, Verdict manual) {
        Decision decision = RULES.decide(allSafe(), new PatientFacts(born, DAY));
        assertThat(decision.verdict(NEEDLING)).isEqualTo(needling);
        assertThat(decision.verdict(MANUAL)).isEqualTo(manual);
    }

    @Test
    void theRecordsAgeStandsWhateverAFormSays() {
        PatientFacts child = new PatientFacts(DAY.minusYears(9), DAY);
        Decision decision = RULES.decide(allSafe().with("age_years", Answer.number(40)), child);
        assertThat(decision.verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.reasons(NEEDLING, BodyPlace.EVERYWHERE)).singleElement()
                .extracting(Reason::answer).isEqualTo("9");
    }

    @ParameterizedTest
    @CsvSource({"none, ALLOWED, ALLOWED", "unknown, BLOCKED, WITH_CARE", "8, BLOCKED, WITH_CARE",
        "12, BLOCKED, WITH_CARE", "13, WITH_CARE, WITH_CARE", "20, WITH_CARE, WITH_CARE", "42, WITH_CARE, WITH_CARE"})
    void theWeekOfPregnancyDecides(String weeks, Verdict needling, Verdict manual) {
        Decision decision = butFor("pregnancy_weeks", Answer.of(weeks));
        assertThat(decision.verdict(NEEDLING)).isEqualTo(needling);
        assertThat(decision.verdict(MANUAL)).isEqualTo(manual);
    }

    @Test
    void fromTheThirteenthWeekNeedlesKeepOffBellyPelvisAndLowBack() {
        Decision decision = butFor("pregnancy_weeks", Answer.number(20));
        assertThat(decision.places(NEEDLING).keySet()).extracting(BodyPlace::zone).containsOnly(
                "abdomen", "flank", "pelvis_groin", "pelvic_floor", "lumbar", "sacrum");
        assertThat(decision.places(NEEDLING)).hasSize(11).doesNotContainValue(Verdict.WITH_CARE);
        assertThat(decision.places(MANUAL)).isEmpty();
        assertThat(decision.places(HEAT)).hasSize(11);
        assertThat(decision.verdict(technique("dn_deep"), muscle("iliopsoas"), Side.LEFT)).isEqualTo(Verdict.BLOCKED);
        assertThat(decision.verdict(technique("dn_deep"), muscle("soleus"), Side.LEFT)).isEqualTo(Verdict.WITH_CARE);
    }

    @Test
    void pregnancyIsAskedOnceForBothItsRules() {
        assertThat(RULES.questions()).extracting(Question::fact).containsOnlyOnce("pregnancy_weeks");
        assertThat(without("pregnancy_weeks").openFacts(NEEDLING)).hasSize(1);
    }

    @Test
    void onlyWeeksThatExistAreAccepted() {
        assertThat(RULES.accepts("pregnancy_weeks", Answer.number(42))).isTrue();
        assertThat(RULES.accepts("pregnancy_weeks", Answer.number(43))).isFalse();
        assertThat(RULES.accepts("pregnancy_weeks", Answer.number(0))).isFalse();
        assertThat(RULES.accepts("pregnancy_weeks", Answer.yes())).isFalse();
    }
}
