package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.palpate.screening.verdict.Shipped.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.palpate.reference.Contraindication;

class RulesTest {

    @Test
    void noToAllAnswersOnlyWhatIsOpenAndMayBeAnsweredSo() {
        Answers answers = Answers.NONE_YET.with("varicose_veins", Answer.yes(left("calf")));
        Answers filled = RULES.noToAll("vascular", answers);
        assertThat(filled.find("varicose_veins")).contains(Answer.yes(left("calf")));
        assertThat(filled.find("dvt_history")).contains(Answer.no());
        assertThat(filled.byFact()).doesNotContainKeys("dvt_suspected_or_current", "pe_symptoms", "aneurysm",
                "heart_unstable", "diabetes");
    }

    @Test
    void noToAllNeverAnswersARedFlag() {
        Answers filled = Answers.NONE_YET;
        for (Question question : RULES.questions()) {
            filled = RULES.noToAll(question.category(), filled);
        }
        assertThat(RULES.questions()).filteredOn(Question::redFlag).extracting(Question::fact)
                .hasSize(20).doesNotContainAnyElementsOf(filled.byFact().keySet());
        assertThat(filled.byFact()).hasSize(50);
    }

    @Test
    void acceptsOnlyPlacesThatExist() {
        assertThat(RULES.accepts("open_wound", Answer.yes(left("calf"), middle("breastbone")))).isTrue();
        assertThat(RULES.accepts("open_wound", Answer.yes(left("breastbone")))).isFalse();
        assertThat(RULES.accepts("open_wound", Answer.yes(middle("calf")))).isFalse();
        assertThat(RULES.accepts("open_wound", Answer.yes(left("tail")))).isFalse();
        assertThat(RULES.accepts("open_wound", Answer.of("unknown"))).isFalse();
        assertThat(RULES.accepts("epilepsy", Answer.yes(left("calf")))).isFalse();
        assertThat(RULES.accepts("no_such_question", Answer.yes())).isFalse();
    }

    @Test
    void aSafeAnswerStandsAsLongAsTheCatalogueSays() {
        assertThat(stands("anticoagulant", Answer.no(), DAY, DAY.plusDays(89))).isTrue();
        assertThat(stands("anticoagulant", Answer.no(), DAY, DAY.plusDays(90))).isFalse();
    }

    @Test
    void whatIsAskedAtEveryVisitStandsForItsDayOnly() {
        assertThat(stands("open_wound", Answer.no(), DAY, DAY)).isTrue();
        assertThat(stands("open_wound", Answer.no(), DAY, DAY.plusDays(1))).isFalse();
    }

    @Test
    void anUnsafeAnswerStandsUntilItIsChanged() {
        assertThat(stands("anticoagulant", Answer.yes(), DAY, DAY.plusYears(9))).isTrue();
        assertThat(stands("no_consent", Answer.no(), DAY, DAY.plusDays(9))).isTrue();
        assertThat(stands("no_consent", Answer.yes(), DAY, DAY.plusDays(1))).isFalse();
    }

    @Test
    void aWeekOfPregnancyIsAskedAgainBecauseItMovesOn() {
        assertThat(stands("pregnancy_weeks", Answer.number(12), DAY, DAY)).isTrue();
        assertThat(stands("pregnancy_weeks", Answer.number(12), DAY, DAY.plusDays(1))).isFalse();
    }

    @Test
    void aCatalogueThatCannotBeUnderstoodMakesNoRules() {
        refuses("epilepsy", question -> changed(question, "perhaps", ""));
        refuses("epilepsy", question -> changed(question, "no", "weeks<3 -> applies"));
        refuses("pregnant_t1", question -> changed(question, "none", ""));
        refuses("pregnant_t1", question -> changed(question, "none", "none -> clear; weeks<13 -> applies"));
    }

    private static void refuses(String id, UnaryOperator<Contraindication.Question> change) {
        Contraindication row = ROWS.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        Contraindication broken = new Contraindication(1, id, row.name(), row.category(),
                change.apply(row.question()), row.effect(), row.advice(), row.source());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules(1, List.of(broken), REGIONS))
                .withMessageContaining(id.equals("epilepsy") ? id : "");
    }

    private static Contraindication.Question changed(Contraindication.Question asked, String safe, String valueRule) {
        return new Contraindication.Question(asked.words(), asked.kind(), safe, valueRule, asked.factKey(),
                asked.followUp(), asked.askedOf(), asked.askWhen(), asked.required(), asked.groupNoAllowed(),
                asked.noAnswerValidFor());
    }

    private static boolean stands(String fact, Answer answer, LocalDate given, LocalDate day) {
        return RULES.expires(fact, answer, given).map(day::isBefore).orElse(true);
    }
}
