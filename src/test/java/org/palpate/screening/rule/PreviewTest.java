package org.palpate.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Severity;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.answer.Source;
import org.palpate.screening.answer.Told;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.rule.BookedVisits.Booked;
import org.palpate.screening.rule.ScreenedPatients.Screened;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Change;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Verdict;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

/** What drafts would mean before they are published. */
class PreviewTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final Rules SHIPPED = new Rules(1, CATALOGUE.contraindications(), CATALOGUE.regions());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Instant SOON = Instant.parse("2026-11-20T10:00:00Z");
    private static final KeptChange.Decided WHY = new KeptChange.Decided("Two bleeds last year", new UUID(0, 1), "Imre Halász", DAY, DAY.plusDays(90));

    private static KeptChange kept(String rule, Severity severity) {
        return new KeptChange(new UUID(1, rule.hashCode()), Change.of(rule, "dry_needling", severity, ""), WHY, true);
    }

    private static RuleBook book(List<KeptChange> published, KeptChange... drafts) {
        List<PublishedSet> sets = published.isEmpty() ? List.of() : List.of(new PublishedSet(new UUID(0, 9), 1, 1, "why", SOON, "Imre"));
        return new RuleBook(SHIPPED, sets, published, List.of(drafts), DAY);
    }

    private static Screened patient(int number, String... yes) {
        Answers answers = Answers.NONE_YET;
        for (Question question : SHIPPED.questions()) {
            answers = answers.with(question.fact(), question.fact().equals("no_consent") || List.of(yes).contains(question.fact())
                    ? Answer.yes() : Answer.of(question.fact().equals("pregnancy_weeks") ? "none" : "no"));
        }
        return new Screened(new UUID(2, number), LocalDate.of(1980, 1, 1), answers);
    }

    private static Booked visit(int patient, String gate) {
        return new Booked(new UUID(3, patient), new UUID(2, patient), "Emma Novak", SOON, ZoneOffset.UTC, "Dry needling", gate);
    }

    private static Preview preview(RuleBook book, List<Screened> patients, Booked... visits) {
        Versions versions = Versions.of(book, DAY);
        return Preview.of(book, patients.stream().map(one -> Preview.Compared.of(one, versions)).toList(), List.of(visits));
    }

    @Test
    void tellsWhichBookedVisitsAreNewlyBlocked() {
        Preview preview = preview(book(List.of(), kept("anticoagulant", Severity.CONTRAINDICATED)),
                List.of(patient(1, "anticoagulant"), patient(2), patient(3, "anticoagulant")),
                visit(1, "dry_needling"), visit(2, "dry_needling"), visit(3, "manual_compression"));
        assertThat(preview.visits()).containsOnlyKeys(Difference.NEWLY_BLOCKED);
        assertThat(preview.visits().get(Difference.NEWLY_BLOCKED)).extracting(Booked::patientId).containsExactly(new UUID(2, 1));
        assertThat(preview.families().get("dry_needling")).containsEntry(Difference.NEWLY_BLOCKED, 2).hasSize(1);
        assertThat(Rendered.of(page(preview))).contains("This newly blocks one booked visit", "Emma Novak", "newly blocked for 2",
                "3 patients", "Two bleeds last year").doesNotContain("??", "th:");
    }

    private static Page page(Preview preview) {
        return Page.of("screening/rule/draft").with("preview", preview).with("catalogue", CATALOGUE)
                .with("form", new PublishForm(Form.blank())).with("icons", RuleController.ICONS);
    }

    @Test
    void tellsWhatIsLiftedAndWhatIsAskedForAnew() {
        Preview lifted = preview(book(List.of(), kept("anticoagulant", Severity.NONE)), List.of(patient(1, "anticoagulant")), visit(1, "dry_needling"));
        assertThat(lifted.visits()).containsOnlyKeys(Difference.CARE_LIFTED);
        Preview care = preview(book(List.of(), kept("heat_history", Severity.PRECAUTION)), List.of(patient(1, "heat_history")), visit(1, "dry_needling"));
        assertThat(care.visits()).containsOnlyKeys(Difference.NEWLY_WITH_CARE);
    }

    @Test
    void readsWhatWasToldAsAScreeningDoes() {
        ToldAnswer yes = Told.by(Source.PATIENT, "anticoagulant", Answer.yes(), DAY.minusDays(9));
        ToldAnswer unsure = Told.by(Source.PATIENT, "anticoagulant", Answer.of(Answer.UNKNOWN), DAY.minusDays(2));
        assertThat(ScreenedPatients.latest(SHIPPED, List.of(yes, unsure)).find("anticoagulant")).contains(Answer.yes());
        assertThat(ScreenedPatients.latest(SHIPPED, List.of(unsure)).byFact()).isEmpty();
    }

    @Test
    void takingAChangeBackAllowsAgain() {
        List<KeptChange> published = List.of(kept("anticoagulant", Severity.CONTRAINDICATED), kept("antiplatelet", Severity.CONTRAINDICATED));
        RuleBook book = book(published, kept("anticoagulant", Severity.PRECAUTION));
        assertThat(book.withDrafts()).extracting(KeptChange::ruleId).containsExactly("antiplatelet");
        Preview preview = preview(book, List.of(patient(1, "anticoagulant")), visit(1, "dry_needling"));
        assertThat(preview.visits()).containsOnlyKeys(Difference.NEWLY_ALLOWED);
        assertThat(book.severity("anticoagulant", "dry_needling", Severity.PRECAUTION)).isEqualTo(Severity.CONTRAINDICATED);
    }

    @Test
    void aLiftedPrecautionThatNobodyLookedAtAgainHoldsAsShipped() {
        RuleBook book = book(List.of(kept("anticoagulant", Severity.NONE), kept("antiplatelet", Severity.CONTRAINDICATED)));
        RuleBook later = new RuleBook(SHIPPED, book.sets(), book.published(), List.of(), DAY.plusDays(91));
        assertThat(needling(book, "anticoagulant")).isEqualTo(Verdict.ALLOWED);
        assertThat(needling(later, "anticoagulant")).isEqualTo(Verdict.WITH_CARE);
        assertThat(needling(later, "antiplatelet")).as("stricter stays").isEqualTo(Verdict.BLOCKED);
        RuleLine line = RuleLine.of(CATALOGUE.contraindication("anticoagulant"), later);
        assertThat(line.isLapsed()).isTrue();
        assertThat(RuleLine.of(CATALOGUE.contraindication("anticoagulant"), book).isLapsed()).isFalse();
        assertThat(later.withDrafts()).as("the lead still sees it").hasSize(2);
    }

    private static Verdict needling(RuleBook book, String fact) {
        return book.now().decide(patient(1, fact).answers(), new PatientFacts(LocalDate.of(1980, 1, 1), DAY)).verdict("dry_needling");
    }

    @Test
    void isQuickWithFiveThousandPatients() {
        List<Screened> patients = IntStream.range(0, 5000)
                .mapToObj(number -> number % 50 == 0 ? patient(number, "anticoagulant") : patient(number)).toList();
        long start = System.nanoTime();
        Preview preview = preview(book(List.of(), kept("anticoagulant", Severity.CONTRAINDICATED)), patients);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Two versions over 5000 patients: %d ms%n", took.toMillis());
        assertThat(preview.families().get("dry_needling")).containsEntry(Difference.NEWLY_BLOCKED, 100);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void theListAndTheRuleSayWhatIsChangedHere() {
        RuleBook book = book(List.of(kept("anticoagulant", Severity.CONTRAINDICATED)));
        RuleLine line = RuleLine.of(CATALOGUE.contraindication("anticoagulant"), book);
        assertThat(line.isChanged()).isTrue();
        assertThat(RuleShow.DUE.shows(line, DAY)).isFalse();
        assertThat(RuleShow.DUE.shows(line, DAY.plusDays(70))).isTrue();
        assertThat(RuleShow.of("nonsense")).isEqualTo(RuleShow.ALL);
        assertThat(RuleLine.of(CATALOGUE.contraindication("antiplatelet"), book).isChanged()).isFalse();
        assertThat(new ProposalForm(new MultivaluedHashMap<>()).valid()).isFalse();
    }
}
