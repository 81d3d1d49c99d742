package org.palpate.screening.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.answer.Source.CLINICIAN;
import static org.palpate.screening.answer.Source.PATIENT;
import static org.palpate.screening.answer.Source.RECEPTION;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Contraindication;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Change;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Verdict;

/** What holds of everything that was ever answered. */
class CurrentAnswersTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final Rules RULES = new Rules(1, CATALOGUE.contraindications(), CATALOGUE.regions());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String THINNER = "anticoagulant";

    @Test
    void aNoIsNotKnownAnyMoreOnTheDayOnWhichItExpires() {
        ToldAnswer no = Told.by(CLINICIAN, THINNER, Answer.no(), DAY);
        assertThat(on(DAY.plusDays(89), no).find(THINNER)).hasValueSatisfying(one -> {
            assertThat(one.expired()).isFalse();
            assertThat(one.expires()).isEqualTo(DAY.plusDays(90));
        });
        assertThat(on(DAY.plusDays(90), no).find(THINNER)).hasValueSatisfying(one -> assertThat(one.expired()).isTrue());
        assertThat(on(DAY.plusDays(90), no).known()).isEmpty();
    }

    @Test
    void aNoExpiresSoonerWhereTheClinicSaysSo() {
        Rules here = RULES.changed(1, List.of(Change.askedAfter(THINNER, 30, "")));
        ToldAnswer no = Told.by(CLINICIAN, THINNER, Answer.no(), DAY);
        assertThat(CurrentAnswers.of(here, List.of(no), LONDON, DAY.plusDays(29)).known()).containsKey(THINNER);
        assertThat(CurrentAnswers.of(here, List.of(no), LONDON, DAY.plusDays(30)).known()).isEmpty();
    }

    @Test
    void everySafeAnswerOfTheCatalogueExpiresWhenTheCatalogueSays() {
        for (Question question : RULES.questions()) {
            Answer safe = List.of("no", "yes", "none").stream().map(Answer::of).filter(answer -> RULES.accepts(question.fact(), answer)
                    && !RULES.isUnsafe(question.fact(), answer)).findFirst().orElseThrow();
            LocalDate expires = on(DAY, Told.by(CLINICIAN, question.fact(), safe, DAY)).find(question.fact()).orElseThrow().expires();
            String valid = question.asked().noAnswerValidFor();
            assertThat(expires).as(question.fact()).isEqualTo(DAY.plusDays(valid.equals("every_visit") ? 1
                    : Integer.parseInt(valid.replace("_days", ""))));
        }
    }

    @Test
    void aYesStandsForYearsAndAgainstAPatientsNo() {
        CurrentAnswers current = on(DAY.plusYears(5), Told.by(CLINICIAN, THINNER, Answer.yes(), DAY),
                Told.by(PATIENT, THINNER, Answer.no(), DAY.plusYears(4)), Told.by(RECEPTION, THINNER, Answer.no(), DAY.plusYears(4).plusDays(1)));
        assertThat(current.find(THINNER)).hasValueSatisfying(one -> {
            assertThat(one.answer()).isEqualTo(Answer.yes());
            assertThat(one.standsUntilClosed()).isTrue();
            assertThat(one.contradictions()).extracting(ToldAnswer::source).containsExactly(PATIENT, RECEPTION);
        });
        assertThat(current.standing()).hasSize(1);
    }

    @Test
    void aClinicianClosesItAndThePatientMayOpenItAgain() {
        ToldAnswer yes = Told.by(PATIENT, THINNER, Answer.yes(), DAY);
        ToldAnswer contradiction = Told.by(PATIENT, THINNER, Answer.no(), DAY.plusDays(1));
        ToldAnswer closed = Told.by(CLINICIAN, THINNER, Answer.no(), DAY.plusDays(2));
        ToldAnswer again = Told.by(RECEPTION, THINNER, Answer.yes(), DAY.plusDays(3));
        assertThat(on(DAY.plusDays(2), yes, contradiction, closed).find(THINNER)).hasValueSatisfying(one -> {
            assertThat(one.told()).isEqualTo(closed);
            assertThat(one.contradictions()).isEmpty();
        });
        assertThat(on(DAY.plusDays(3), yes, contradiction, closed, again).find(THINNER).orElseThrow().told()).isEqualTo(again);
    }

    @Test
    void whoIsNotSureMakesWhatWasSafeNotKnownUntilAClinicianAnswers() {
        ToldAnswer no = Told.by(CLINICIAN, THINNER, Answer.no(), DAY);
        ToldAnswer unsure = Told.by(PATIENT, THINNER, Answer.of(Answer.UNKNOWN), DAY.plusDays(1));
        ToldAnswer after = Told.by(PATIENT, THINNER, Answer.no(), DAY.plusDays(2));
        CurrentAnswers current = on(DAY.plusDays(2), no, unsure, after);
        assertThat(current.known()).isEmpty();
        assertThat(current.standing()).isEmpty();
        assertThat(current.find(THINNER)).hasValueSatisfying(one -> {
            assertThat(one.unsure()).isTrue();
            assertThat(one.contradictions()).containsExactly(after);
        });
        ToldAnswer answered = Told.by(CLINICIAN, THINNER, Answer.no(), DAY.plusDays(2));
        assertThat(on(DAY.plusDays(2), no, unsure, answered).known()).containsKey(THINNER);
        assertThat(on(DAY.plusDays(91), unsure, Told.by(PATIENT, THINNER, Answer.no(), DAY.plusDays(91))).known()).as("it ages too").containsKey(THINNER);
    }

    @Test
    void whoIsNotSureTakesNothingBackThatStands() {
        ToldAnswer yes = Told.by(CLINICIAN, THINNER, Answer.yes(), DAY);
        ToldAnswer unsure = Told.by(PATIENT, THINNER, Answer.of(Answer.UNKNOWN), DAY.plusDays(1));
        assertThat(on(DAY.plusDays(1), yes, unsure).find(THINNER)).hasValueSatisfying(one -> {
            assertThat(one.answer()).isEqualTo(Answer.yes());
            assertThat(one.contradictions()).containsExactly(unsure);
        });
        assertThat(on(DAY.plusDays(1), unsure, yes).known()).containsKey(THINNER);
    }

    @Test
    void aWeekOfPregnancyIsThatWhichWasToldLastAndAges() {
        ToldAnswer twenty = Told.by(CLINICIAN, "pregnancy_weeks", Answer.number(20), DAY);
        CurrentAnswers current = on(DAY.plusDays(7), twenty, Told.by(PATIENT, "pregnancy_weeks", Answer.number(21), DAY.plusDays(7)));
        assertThat(current.find("pregnancy_weeks").orElseThrow().answer()).isEqualTo(Answer.number(21));
        assertThat(on(DAY.plusDays(1), twenty).known()).isEmpty();
    }

    @Test
    void noRiskOfTheCatalogueEverGoesAwayBecauseAPatientSaysOtherwise() {
        for (Question question : RULES.questions()) {
            Answer safe = RULES.safe(question.fact()).orElseThrow();
            Answer risk = List.of("yes", "no", "20").stream().map(Answer::of).filter(answer -> RULES.accepts(question.fact(), answer)
                    && RULES.isUnsafe(question.fact(), answer)).findFirst().orElseThrow();
            ToldAnswer told = Told.by(RECEPTION, question.fact(), risk, DAY);
            ToldAnswer otherwise = Told.by(PATIENT, question.fact(), safe, DAY.plusYears(2));
            assertThat(on(DAY.plusYears(2), told, otherwise).find(question.fact())).as(question.fact()).hasValueSatisfying(one -> {
                assertThat(one.answer()).isEqualTo(risk);
                assertThat(one.standsUntilClosed()).isTrue();
                assertThat(one.contradictions()).containsExactly(otherwise);
            });
        }
    }

    @Test
    void aPatientsNoneOfTheSameDayDoesNotEndAPregnancyButAClinicianDoes() {
        ToldAnswer weeks = Told.by(CLINICIAN, "pregnancy_weeks", Answer.number(20), DAY);
        ToldAnswer none = Told.by(PATIENT, "pregnancy_weeks", Answer.of(Answer.NONE), DAY);
        assertThat(on(DAY, weeks, none).find("pregnancy_weeks")).hasValueSatisfying(one -> {
            assertThat(one.answer()).isEqualTo(Answer.number(20));
            assertThat(one.contradictions()).containsExactly(none);
        });
        assertThat(on(DAY, weeks, Told.by(CLINICIAN, "pregnancy_weeks", Answer.of(Answer.NONE), DAY)).find("pregnancy_weeks")
                .orElseThrow().answer()).isEqualTo(Answer.of(Answer.NONE));
    }

    @Test
    void aWeekThatWasKnownStandsUntilAClinicianSaysThatNobodyKnowsIt() {
        ToldAnswer weeks = Told.by(CLINICIAN, "pregnancy_weeks", Answer.number(20), DAY);
        ToldAnswer notSure = Told.by(PATIENT, "pregnancy_weeks", Answer.of(Answer.UNKNOWN), DAY);
        assertThat(on(DAY, weeks, notSure).find("pregnancy_weeks")).hasValueSatisfying(one -> {
            assertThat(one.answer()).isEqualTo(Answer.number(20));
            assertThat(one.contradictions()).containsExactly(notSure);
        });
        assertThat(on(DAY.plusDays(1), weeks, notSure).known()).as("asked again").isEmpty();
        ToldAnswer again = Told.by(PATIENT, "pregnancy_weeks", Answer.number(21), DAY);
        assertThat(on(DAY, weeks, notSure, again).find("pregnancy_weeks").orElseThrow().told()).isEqualTo(again);
        assertThat(on(DAY, notSure, again).find("pregnancy_weeks").orElseThrow().told()).as("now they know").isEqualTo(again);
        ToldAnswer nobody = Told.by(CLINICIAN, "pregnancy_weeks", Answer.of(Answer.UNKNOWN), DAY);
        assertThat(on(DAY, weeks, nobody).find("pregnancy_weeks").orElseThrow().told()).isEqualTo(nobody);
    }

    @Test
    void aYesToldLaterElsewhereAddsItsPlaceAndAClinicianSaysWhichAreLeft() {
        BodyPlace calf = BodyPlace.of("calf:left");
        BodyPlace knee = BodyPlace.of("knee_front:right");
        ToldAnswer first = Told.by(CLINICIAN, "open_wound", new Answer(Answer.YES, Set.of(calf), "Graze"), DAY);
        ToldAnswer more = Told.by(PATIENT, "open_wound", Answer.yes(knee), DAY.plusDays(1));
        ToldAnswer nowhere = Told.by(RECEPTION, "open_wound", Answer.yes(), DAY.plusDays(2));
        Answer both = on(DAY.plusDays(2), first, more, nowhere).find("open_wound").orElseThrow().answer();
        assertThat(both.places()).containsExactlyInAnyOrder(calf, knee);
        assertThat(both.detail()).isEqualTo("Graze");
        ToldAnswer seen = Told.by(CLINICIAN, "open_wound", Answer.yes(knee), DAY.plusDays(3));
        assertThat(on(DAY.plusDays(3), first, more, seen).find("open_wound").orElseThrow().answer()).isEqualTo(Answer.yes(knee));
    }

    @Test
    void theDayIsThatOfThePlace() {
        ToldAnswer late = new ToldAnswer(null, "open_wound", Answer.no(), true, CLINICIAN, DAY.atTime(23, 30).atZone(ZoneId.of("America/New_York")).toInstant(),
                "Somebody", null);
        assertThat(CurrentAnswers.of(RULES, List.of(late), ZoneId.of("America/New_York"), DAY).known()).hasSize(1);
        assertThat(CurrentAnswers.of(RULES, List.of(late), ZoneId.of("America/New_York"), DAY.plusDays(1)).known()).isEmpty();
        assertThat(CurrentAnswers.of(RULES, List.of(late), LONDON, DAY.plusDays(1)).known()).as("it was tomorrow in London").hasSize(1);
    }

    @Test
    void theThreeQuestionsOnTheTelephoneAreEmergenciesThatAPatientCanAnswer() {
        for (String fact : Triage.FACTS) {
            Question question = RULES.question(fact).orElseThrow();
            assertThat(question.redFlag()).as(fact).isTrue();
            assertThat(question.isForClinician()).as(fact).isFalse();
            Decision alone = RULES.blockedBy(RULES.restored(List.of()), Answers.NONE_YET.with(fact, Answer.yes()));
            assertThat(Contraindication.FAMILIES).as(fact).allMatch(family -> alone.verdict(family) == Verdict.BLOCKED);
        }
    }

    @Test
    void whatTheCatalogueNoLongerAsksIsLeftOut() {
        assertThat(on(DAY, Told.by(CLINICIAN, "no_such_question", Answer.yes(), DAY)).all()).isEmpty();
    }

    private static CurrentAnswers on(LocalDate day, ToldAnswer... told) {
        return CurrentAnswers.of(RULES, List.of(told), LONDON, day);
    }
}
