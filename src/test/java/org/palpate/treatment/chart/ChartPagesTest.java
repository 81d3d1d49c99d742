package org.palpate.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.palpate.assessment.SamplePoints;
import org.palpate.assessment.TriggerPoint;
import org.palpate.kernel.Refusal;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.SampleClearance;
import org.palpate.screening.consent.Plan;
import org.palpate.screening.consent.SampleConsents;
import org.palpate.screening.verdict.Verdict;
import org.palpate.treatment.CredentialThen;
import org.palpate.treatment.VisitHead;
import org.palpate.treatment.record.SampleRecords;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

class ChartPagesTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final UUID THEA = new UUID(0, 3);
    private static final UUID FIRST = new UUID(0, 501);
    private static final UUID SECOND = new UUID(0, 502);

    @Test
    void invitesToTheFirstPoint() {
        String html = page(true, List.of(), Choice.NONE);

        assertThat(html).contains("Hannah Cole", "39 years (14 Mar 1987)", "No. 10482", "No point yet",
                "data-bodymap-form",
                "Add from list", "<optgroup label=\"Shoulder blade\">", "Sign visit").doesNotContain("id=\"point\"",
                "class=\"balance\"");
    }

    @Test
    void showsThePointsAndEditsTheChosenOne() {
        String html = page(true, rows(), Choice.of(FIRST));

        assertThat(html).contains("Right infraspinatus", "data-kind=\"active\"", "data-x=\"260.0\"",
                "data-side=\"right\"",
                "Point 1: Active, Right infraspinatus, pain 6", "Active, consensus met",
                "3 of 3 signs, and the patient recognises the pain.", "name=\"tautBand\" value=\"YES\" checked",
                "data-kind=\"unclassified\"", "Muscle and side stay while something is recorded");
        assertThat(html.split("data-selected", -1)).hasSize(2);
    }

    @Test
    void offersWhatMayBeDoneAndSaysWhyTheRestMayNot() {
        String html = page(true, rows(), new Choice(SECOND, "dn_deep"));

        assertThat(html).contains("technique=ischaemic_compression#recording", "not qualified", "not yet known",
                "Finish and sign the screening").doesNotContain("name=\"needle_length\"");
    }

    @Test
    void opensTheSheetOfAnAllowedTechnique() {
        String html = page(true, rows(), new Choice(SECOND, "ischaemic_compression"));

        assertThat(html).contains("name=\"hold_seconds\" value=\"60\"", "10 to 180 s", "Pain before",
                "name=\"contact\"",
                "Record Manual trigger point therapy (ischaemic compression)");
    }

    @Test
    void countsTheNeedlesPerRecordAndInTotal() {
        String html = page(true, rows(), Choice.NONE);

        assertThat(html).contains("data-state=\"open\"", "<b>2</b> needles in", "One record is not balanced",
                "not counted",
                "Needles out", "A-17 &lt;b&gt;", "30 mm");
    }

    @Test
    void keepsWhatWasTypedWhenARecordIsRefused() {
        RecordForm typed = new RecordForm(new MultivaluedHashMap<>(java.util.Map.of("hold_seconds", "900")),
                org.palpate.treatment.record.Sheet.of(CATALOGUE, CATALOGUE.technique("ischaemic_compression"),
                        CATALOGUE.muscle("infraspinatus"), TODAY));
        typed.refuse(List.of(Refusal.of("treatment.refused.not_cleared", "Manual", "Infraspinatus")));
        String html = Rendered.of(whole(true, rows()).at(new Choice(SECOND, "ischaemic_compression"))
                .with("recording", typed).status(422));

        assertThat(html).contains("value=\"900\"", "Enter hold time as a number from 10 to 180.",
                "Manual is not cleared for Infraspinatus on this side today", "href=\"#f-hold_seconds\"");
    }

    @Test
    void onlyReadsASignedVisit() {
        String html = page(false, rows(), Choice.of(FIRST));

        assertThat(html).contains("Signed by Thea Berg, 16 Nov 2026, 10:00.", "data-readonly", "Findings and treatment",
                "id=\"point-1\"", "href=\"#point-1\"", "Headache &lt;right&gt;", "Add addendum", "/addenda",
                "Valid that day: Imre Halász", "Certificate of 2024", "Number DN-24, Board", "1 Jan 2024", "to 31 Oct 2026", "Counts until 20 Nov 2026")
                .doesNotContain("Sign visit", "data-bodymap-form", "Take back", "name=\"needlesOut\"", "/retraction");
    }

    @Test
    void warnsOfACertificateThatEndedDuringTheVisit() {
        List<PointRow> rows = rows();
        VisitHead head = chart(true, rows).head();
        VisitHead lost = new VisitHead(head.examination(), head.appointmentId(), head.patient(), head.practitioner(), new VisitHead.Recorder(THEA,
                "Thea Berg", Map.of(), Set.of(), List.of("dry_needling"), List.of("needling_certificate.suspended")), head.occasion(), head.note(), null, null);
        String html = Rendered.of(whole(true, rows).at(Choice.NONE).with("chart", new Chart(lost, true, rows, List.of()))
                .with("lost", Safety.lost(CATALOGUE, lost)));

        assertThat(html).contains("No longer covered since this visit began: Dry needling", "Dry needling certificate: Suspended.",
                "Take needles out").doesNotContain("??");
        assertThat(Rendered.of(Page.fragment("treatment/chart/saved", "note").with("head", lost).with("at", NOW)
                .with("lost", Safety.lost(CATALOGUE, lost)))).contains("id=\"lost\" hx-swap-oob", "Dry needling certificate: Suspended.");
    }

    @Test
    void holdsBackWhatACertificateDoesNotCover() {
        VisitHead head = chart(true, rows()).head();
        VisitHead limited = new VisitHead(head.examination(), head.appointmentId(), head.patient(), head.practitioner(), new VisitHead.Recorder(THEA,
                "Thea Berg", Map.of("manual_compression", Set.of("forearm", "elbow")), Set.of(), List.of(), List.of()), head.occasion(), head.note(), null, head.confirmation());
        Chart chart = new Chart(limited, true, rows(), List.of());
        String html = Rendered.of(new WholePage(CATALOGUE, chart, new Safety(CATALOGUE, SampleClearance.manualOnly(),
                SampleConsents.toEverything(THEA), Plan.by(THEA, NOW), limited), TODAY).at(new Choice(FIRST, "ischaemic_compression")));
        assertThat(html).contains("only where the certificate of whoever treats covers it: Elbow, Forearm", "Outside the certificate of whoever treats",
                "The certificate of Thea Berg does not cover this part of the body").doesNotContain("??", "Record Manual trigger point therapy");
    }

    @Test
    void bringsOnlyWhatChangedWhenAPointWasSavedInPlace() {
        Chart chart = chart(true, rows());
        String html = Rendered.of(Page.fragment("treatment/chart/saved", "point").with("chart", chart)
                .with("selected", chart.points().get(0)).with("at", NOW));

        assertThat(html).contains("id=\"point-version\"", "Saved 09:00", "id=\"outcome\"", "id=\"points\"")
                .doesNotContain("<html", "??", "th:");
        assertThat(html.split("hx-swap-oob=\"true\"", -1)).hasSize(8);
    }

    @Test
    void showsBothVersionsWhenSomeoneElseWasFaster() {
        Chart chart = chart(true, rows());
        String point = Rendered.of(Page.fragment("treatment/chart/saved", "point").with("chart", chart)
                .with("selected", chart.points().get(0)).with("at", NOW).with("overtaken", true));
        String note = Rendered.of(whole(true, rows()).at(Choice.NONE)
                .with("noting", new NoteForm(new MultivaluedHashMap<>(java.util.Map.of("note", "mine"))))
                .with("noteOvertaken", true).status(409));

        assertThat(point).contains("Keep mine", "Take theirs", "Taut band").doesNotContain("id=\"outcome\"", "??");
        assertThat(note).contains(">mine</textarea>", "Headache &lt;right&gt;", "Keep both",
                "name=\"over\" form=\"noting\" value=\"3\"");
    }

    @Test
    void namesWhereAFamilyIsHeldBackAsFarAsAChipHasRoom() {
        SafetyChip chip = new SafetyChip("dry_needling", "Dry needling", Verdict.WITH_CARE, List.of(new SafetyChip.Where("Calf", "left"),
                new SafetyChip.Where("Belly", "middle"), new SafetyChip.Where("", "lungs")));
        String html = Rendered.of(whole(true, rows()).at(Choice.NONE).with("safety", List.of(chip)));

        assertThat(html).contains("Dry needling: with care", "not left calf", "not belly and 1 more")
                .doesNotContain("not over the lungs");
    }

    @Test
    void staysSmall() throws IOException {
        List<PointRow> many = IntStream.rangeClosed(1, 12).mapToObj(n -> row(SamplePoints.active(new UUID(0, 600 + n),
                n,
                "infraspinatus"), true)).toList();
        String html = page(true, many, new Choice(new UUID(0, 601), "ischaemic_compression"));

        System.out.printf("Chart with 12 points: %d bytes compressed%n", zipped(html));
        assertThat(zipped(html)).isLessThan(40_000);
    }

    private static String page(boolean open, List<PointRow> rows, Choice choice) {
        String html = Rendered.of(whole(open, rows).at(choice));
        assertThat(html).doesNotContain("??", "th:", "style=");
        return html;
    }

    private static WholePage whole(boolean open, List<PointRow> rows) {
        Chart chart = chart(open, rows);
        return new WholePage(CATALOGUE, chart, new Safety(CATALOGUE, SampleClearance.manualOnly(),
                SampleConsents.toEverything(THEA), Plan.by(THEA, NOW), chart.head()), TODAY);
    }

    private static Chart chart(boolean open, List<PointRow> rows) {
        VisitHead head = new VisitHead(SamplePoints.examination(), new UUID(0, 20),
                new VisitHead.Who(new UUID(0, 10), "Hannah Cole", LocalDate.of(1987, 3, 14), 10482, "she/her", false, false),
                new VisitHead.Practitioner(THEA, "Thea Berg", Map.of()), new VisitHead.Recorder(THEA, "Thea Berg",
                        Map.of("manual_compression", Set.of(), "dry_needling", Set.of()), Set.of(), List.of(), List.of()),
                new VisitHead.Occasion("Follow-up", "London", ZoneOffset.UTC, NOW),
                new VisitHead.Note("Headache <right>", 3),
                open ? null : new VisitHead.Signature("Thea Berg", NOW.plusSeconds(3600), "Imre Halász", List.of(new CredentialThen("Imre Halász", "needling_certificate",
                        "Certificate of 2024", "Board", "DN-24", LocalDate.of(2024, 1, 1), LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 20)))),
                new VisitHead.Confirmation("Yes, please go on.", "Thea Berg", NOW));
        return new Chart(head, open, rows, List.of());
    }

    private static List<PointRow> rows() {
        return List.of(row(SamplePoints.active(FIRST, 1, "infraspinatus"), true),
                row(SamplePoints.fresh(SECOND, 2, "infraspinatus"), false));
    }

    private static PointRow row(TriggerPoint point, boolean needled) {
        List<RecordRow> records = needled ? List.of(RecordRow.of(
                SampleRecords.needling(UUID.randomUUID(), point, 2, null), CATALOGUE)) : List.of();
        return new PointRow(point, CATALOGUE.muscle(point.muscleId()), records);
    }

    private static int zipped(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
