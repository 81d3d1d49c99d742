package org.palpate.screening.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Answer;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.palpate.patient.PatientSummary;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.Sheet;
import org.palpate.screening.answer.CurrentAnswers;
import org.palpate.screening.answer.Source;
import org.palpate.screening.answer.Told;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Rules;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

class ScreeningPagesTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final Rules RULES =
            new Rules(1, CATALOGUE.contraindications(), CATALOGUE.regions());
    private static final PatientSummary HANNAH = new PatientSummary(new UUID(0, 9), 10482, "Hannah Cole", "HC",
            LocalDate.of(1987, 3, 14), "0151 555 0134", "she/her", "", "");
    private static final PatientFacts FACTS = new PatientFacts(HANNAH.birthDate(), LocalDate.of(2026, 11, 16));

    @Test
    void asksEveryQuestionOnceAndKnowsNothingYet() throws IOException {
        String html = ask(ScreeningForm.of(RULES, sheet()));
        assertThat(html).doesNotContain("??", "th:", "style=")
                .contains("<h1>Hannah Cole</h1>", "39 years", "78 questions are open.")
                .containsOnlyOnce("name=\"pregnancy_weeks\" value=\"none\"");
        assertThat(html.split("Not yet known", -1)).hasSize(6);
        assertThat(html.indexOf("What can be done today")).isLessThan(html.indexOf("id=\"screening\""));
    }

    @Test
    void aClotShowsTheEmergencyBeforeAnythingElse() {
        String html = ask(form("dvt_suspected_or_current", "yes"));
        assertThat(html).contains("class=\"emergency\"", "Same-day medical referral",
                "Rule dvt_suspected_or_current, absolute");
        assertThat(html.indexOf("class=\"emergency\"")).isLessThan(html.indexOf("class=\"verdict"));
        assertThat(html.split(">Blocked<", -1)).hasSize(6);
    }

    @Test
    void aYesAsksWhereAndTellsWhatIsBlockedThere() {
        String html = ask(form("open_wound", "yes", "open_wound.where", "calf:left"));
        assertThat(html).contains("Left calf: ", "value=\"calf:left\" checked", "1 chosen");
    }

    @Test
    void aYesWithoutAPlaceCannotBeSigned() {
        ScreeningForm form = form("open_wound", "yes");
        assertThat(form.canBeSigned(sheet())).isFalse();
        assertThat(form.error("open_wound")).startsWith("Say where");
        assertThat(ask(form)).contains("href=\"#f-open_wound\"", "id=\"f-open_wound\"", "id=\"f-open_wound-error\"");
    }

    @Test
    void openQuestionsDoNotKeepItFromBeingSigned() {
        assertThat(form().canBeSigned(sheet())).isTrue();
    }

    @Test
    void noToAllLeavesTheRedFlagsOpen() {
        ScreeningForm form = form("varicose_veins", "yes", "varicose_veins.where", "calf:left").noToAll("vascular");
        assertThat(form.value("dvt_history")).isEqualTo("no");
        assertThat(form.value("varicose_veins")).isEqualTo("yes");
        assertThat(form.value("dvt_suspected_or_current")).isEmpty();
        assertThat(ask(form)).contains("name=\"dvt_history\" value=\"no\" checked", "Left calf");
    }

    @Test
    void weeksAreReadWithTheirNumber() {
        assertThat(form("pregnancy_weeks", "weeks", "pregnancy_weeks.weeks", "20").answers().byFact())
                .hasEntrySatisfying("pregnancy_weeks", answer -> assertThat(answer.value()).isEqualTo("20"));
        ScreeningForm late = form("pregnancy_weeks", "weeks", "pregnancy_weeks.weeks", "50");
        assertThat(late.answers().byFact()).isEmpty();
        assertThat(late.canBeSigned(sheet())).isFalse();
        assertThat(form("pregnancy_weeks", "none").answers().byFact()).containsKey("pregnancy_weeks");
    }

    @Test
    void anAnswerThatTheQuestionDoesNotOfferIsAnError() {
        assertThat(form("open_wound", "perhaps").canBeSigned(sheet())).isFalse();
        assertThat(form("open_wound", "yes", "open_wound.where", "tail:left").canBeSigned(sheet())).isFalse();
        assertThat(form("epilepsy", "none").canBeSigned(sheet())).isFalse();
    }

    @Test
    void aChangeBringsThePanelAndWhatThatQuestionNeedsNow() {
        String html = changes(form("open_wound", "yes"));
        assertThat(html).contains("id=\"verdicts\"", "id=\"m-open_wound\" hx-swap-oob=\"true\"", "calf:right")
                .doesNotContain("id=\"m-shingles\"", "??");
        assertThat(changes(form("open_wound", "yes", "shown", "open_wound"))).doesNotContain("hx-swap-oob");
        assertThat(changes(form("open_wound", "no", "shown", "open_wound")))
                .containsPattern("id=\"m-open_wound\" hx-swap-oob=\"true\"></div>");
    }

    @Test
    void anEarlierYesIsTakenBackOnlyWithAReason() {
        Sheet sheet = sheet(Told.by(Source.CLINICIAN, "anticoagulant", Answer.yes(), FACTS.day().minusDays(400)));
        ScreeningForm bare = form("anticoagulant", "no");
        assertThat(bare.canBeSigned(sheet)).isFalse();
        assertThat(bare.error("anticoagulant.closing")).startsWith("Say why the earlier answer no longer holds");
        assertThat(render(Page.of("screening/sheet/ask"), bare, sheet)).contains("name=\"anticoagulant.closing\"");
        assertThat(form("anticoagulant", "no", "anticoagulant.closing", "Stopped in May").canBeSigned(sheet)).isTrue();
        assertThat(form("anticoagulant", "yes").canBeSigned(sheet)).isTrue();
    }

    @Test
    void aPlaceOfAnEarlierYesIsTakenAwayOnlyWithAReason() {
        Answer both = new Answer("yes", Set.of(BodyPlace.of("shin:left"), BodyPlace.of("calf:right")), "");
        Sheet sheet = sheet(Told.by(Source.CLINICIAN, "open_wound", both, FACTS.day().minusDays(4)));
        ScreeningForm fewer = form("open_wound", "yes", "open_wound.where", "calf:right", "shown", "open_wound");
        assertThat(fewer.canBeSigned(sheet)).isFalse();
        assertThat(fewer.error("open_wound.closing")).startsWith("Say why the earlier answer no longer holds");
        assertThat(render(Page.fragment("screening/sheet/check", "changes"), fewer, sheet))
                .contains("id=\"c-open_wound\" hx-swap-oob=\"true\"", "name=\"open_wound.closing\"", "A place of the earlier answer is taken away")
                .doesNotContain("id=\"m-open_wound\"");
        assertThat(form("open_wound", "yes", "open_wound.where", "calf:right", "open_wound.closing", "Healed").canBeSigned(sheet)).isTrue();
        ScreeningForm more = form("open_wound", "yes", "open_wound.where", "calf:right", "open_wound.where", "shin:left", "open_wound.where", "hand:left");
        assertThat(more.canBeSigned(sheet)).isTrue();
    }

    @Test
    void whatThePatientSaysAgainstItIsAQuestionAndWhatStillStandsIsFolded() {
        Sheet sheet = sheet(Told.by(Source.CLINICIAN, "anticoagulant", Answer.yes(), FACTS.day().minusDays(40)),
                Told.by(Source.CLINICIAN, "epilepsy", Answer.no(), FACTS.day().minusDays(40)),
                Told.by(Source.PATIENT, "anticoagulant", Answer.no(), FACTS.day().minusDays(2)),
                Told.by(Source.PATIENT, "shingles", Answer.yes(), FACTS.day().minusDays(2)));
        String html = render(Page.of("screening/sheet/ask"), ScreeningForm.of(RULES, sheet), sheet);
        assertThat(html).contains("On 14 Nov 2026 the patient answered “No” on a form", "One answer still stands",
                "name=\"anticoagulant\" value=\"yes\" checked", "own form, 14 Nov 2026", "name=\"seen\" value=\"" + sheet.latest())
                .doesNotContain("??");
    }

    @Test
    void aMedicineThatIsNamedIsAQuestionUntilTheAnswersTellOfIt() {
        String[] named = {"osteoporosis_severe", "yes", "osteoporosis_severe.detail", "Treated; also apixiban"};
        assertThat(ask(form(named))).contains("Named here: apixaban, a blood thinner", "href=\"#f-anticoagulant\"",
                "Not answered yet. Ask.").doesNotContain("??");
        assertThat(changes(form("anticoagulant", "no", "note", "Apixaban since May"))).contains("Answered “No”. Ask again.");
        assertThat(ask(form("anticoagulant", "yes", "note", "Apixaban since May"))).doesNotContain("Named here");
        assertThat(ask(form("note", "prednisolone"))).contains("a steroid", "#f-immune_weak", "#f-skin_fragile");
    }

    @Test
    void staysSmallEvenWhereEverythingIsAnsweredYes() throws IOException {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
        RULES.questions().forEach(question -> all.putSingle(question.fact(), "yes"));
        int first = zipped(ask(ScreeningForm.of(RULES, sheet())));
        int worst = zipped(ask(new ScreeningForm(RULES, all)));
        System.out.printf("Screening page: %d bytes compressed, at worst %d%n", first, worst);
        assertThat(first).isLessThan(15_000);
        assertThat(worst).isLessThan(40_000);
    }

    private static int zipped(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static ScreeningForm form(String... pairs) {
        MultivaluedMap<String, String> params = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            params.add(pairs[i], pairs[i + 1]);
        }
        return new ScreeningForm(RULES, params);
    }

    private static Sheet sheet(ToldAnswer... told) {
        UUID latest = told.length == 0 ? null : told[told.length - 1].id();
        return new Sheet(HANNAH, FACTS, Optional.empty(), CurrentAnswers.of(RULES, List.of(told), ZoneOffset.UTC, FACTS.day()), latest, "", RULES);
    }

    private static String ask(ScreeningForm form) {
        return render(Page.of("screening/sheet/ask"), form, sheet());
    }

    private static String changes(ScreeningForm form) {
        return render(Page.fragment("screening/sheet/check", "changes"), form, sheet());
    }

    private static String render(Page page, ScreeningForm form, Sheet sheet) {
        return Rendered.of(page.with("patient", HANNAH).with("sheet", sheet).with("seen", form.seen()).with("last", null).with("form", form)
                .with("questionnaire", Questionnaire.of(RULES, form.answers(), sheet))
                .with("verdicts", Verdicts.of(RULES.decide(form.answers(), FACTS), CATALOGUE))
                .with("medicines", new MedicineQuestions(RULES, CATALOGUE).of(form.answers(), form.note()))
                .with("shown", new HashSet<>(form.values("shown"))).with("groups", CATALOGUE.regionsByGroup()));
    }
}
