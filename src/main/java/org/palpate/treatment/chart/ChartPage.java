package org.palpate.treatment.chart;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palpate.assessment.TriggerPoint;
import org.palpate.assessment.TriggerPoints;
import org.palpate.audit.Audit;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;
import org.palpate.reference.Catalogue;
import org.palpate.screening.answer.PatientAnswers;
import org.palpate.screening.Screenings;
import org.palpate.screening.consent.Consents;
import org.palpate.screening.consent.PatientConsents;
import org.palpate.screening.consent.Plan;
import org.palpate.screening.stop.Stops;
import org.palpate.treatment.VisitHead;
import org.palpate.treatment.Visits;
import org.palpate.treatment.record.Sheet;
import org.palpate.treatment.record.TechniqueRecord;
import org.palpate.treatment.record.TechniqueRecords;
import org.palpate.web.Answer;
import org.palpate.web.Messages;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Composes the page of a chart: five statements, and an entry in the audit that it was opened. */
@RequestScoped
class ChartPage {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private Visits visits;
    @Inject
    private TriggerPoints points;
    @Inject
    private TechniqueRecords records;
    @Inject
    private Screenings screenings;
    @Inject
    private Consents consents;
    @Inject
    private Stops stops;
    @Inject
    private PatientAnswers answers;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    Page show(UUID visitId, Choice choice) {
        Chart chart = chart(visitId);
        UUID patientId = chart.head().patient().id();
        audit.read("chart.opened", patientId);
        return new WholePage(catalogue, chart, safety(chart.head()), today()).at(choice)
                .with("news", news(chart.head()));
    }

    /** What forbids to go on; a statement each only where there is something. */
    News news(VisitHead head) {
        VisitHead.Who patient = head.patient();
        return patient.overtaken() || patient.stopped() ? new News(patient.overtaken() && !head.isSigned() ? answers.unweighed(patient.id()) : List.of(),
                patient.stopped() ? stops.open(patient.id()) : List.of()) : News.NONE;
    }

    /** After a wish: on to where it can be seen, or the same page with the reasons and everything that was typed. */
    Answer after(Outcome<?> outcome, UUID visitId, Choice choice, String done) {
        return outcome.fold(granted -> Redirect.to(choice.path(visitId)).saying(done),
                refusals -> refused(visitId, choice, refusals));
    }

    Page refused(UUID visitId, Choice choice, List<Refusal> refusals) {
        return show(visitId, choice).with("refusals", words(refusals)).status(status(refusals));
    }

    /** What changes on the page when a point was saved in place. */
    Page saved(UUID visitId, Choice choice) {
        Chart chart = chart(visitId);
        return Page.fragment("treatment/chart/saved", "point").with("chart", chart)
                .with("selected", chart.find(choice.point()).orElseThrow(NotFound::new)).with("at", clock.instant())
                .with("lost", Safety.lost(catalogue, chart.head())).with("head", chart.head());
    }

    /** The reasons alone, for a wish that was made in place. */
    Page refusedInPlace(List<Refusal> refusals) {
        return Page.fragment("treatment/chart/saved", "refused").with("refusals", words(refusals))
                .status(status(refusals));
    }

    /** What changes on the page when the note was saved in place. */
    Page noteSaved(UUID visitId) {
        VisitHead head = visits.head(visitId);
        return Page.fragment("treatment/chart/saved", "note").with("head", head).with("at", clock.instant())
                .with("lost", Safety.lost(catalogue, head));
    }

    /** Someone else saved the note first: both texts, and the choice between them. */
    Page noteOvertaken(UUID visitId, NoteForm typed, boolean inPlace) {
        Page page = inPlace ? noteSaved(visitId) : show(visitId, Choice.NONE).with("noting", typed);
        return page.with("noteOvertaken", true).status(CONFLICT);
    }

    /** 409 where a signature was faster, otherwise 422. */
    static int status(List<Refusal> refusals) {
        return refusals.stream().anyMatch(refusal -> refusal.code().endsWith(".refused.signed")) ? CONFLICT
                : UNPROCESSABLE;
    }

    static List<String> words(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> Messages.text(refusal.code(), refusal.args().toArray())).toList();
    }

    Chart chart(UUID visitId) {
        VisitHead head = visits.head(visitId);
        Map<UUID, List<TechniqueRecord>> done = records.ofVisit(visitId).stream()
                .collect(groupingBy(TechniqueRecord::pointId));
        List<PointRow> rows = points.ofVisit(visitId).stream()
                .map(point -> row(point, done.getOrDefault(point.id(), List.of()))).toList();
        return new Chart(head, head.isOpenFor(caller.user()), rows, head.isSigned() ? visits.addenda(visitId)
                : List.of());
    }

    /** Once it is signed, what was consented to then stands with its records, and what holds now is of no interest. */
    private PatientConsents consents(VisitHead head) {
        return head.isSigned() ? PatientConsents.NONE : consents.ofPatient(head.patient().id());
    }

    private PointRow row(TriggerPoint point, List<TechniqueRecord> done) {
        return new PointRow(point, catalogue.muscle(point.muscleId()),
                done.stream().map(record -> RecordRow.of(record, catalogue)).toList());
    }

    /** What was typed about a technique at a point, by what holds at this moment: not when the form was opened. */
    RecordForm typed(UUID visitId, Choice choice, MultivaluedMap<String, String> params) {
        Chart chart = chart(visitId);
        if (chart.head().patient().stopped()) {
            throw Refused.because("treatment.refused.stop");
        }
        PointRow row = chart.find(choice.point()).orElseThrow(NotFound::new);
        TechniqueChoice chosen = safety(chart.head()).choice(row, catalogue.technique(choice.technique()));
        return new RecordForm(params, Sheet.of(catalogue, chosen.technique(), row.muscle(), today()), chosen.isCareful());
    }

    Safety safety(VisitHead head) {
        Instant now = clock.instant();
        return new Safety(catalogue, screenings.clearance(head.patient().id(), now), consents(head),
                Plan.by(head.recorder().id(), now), head);
    }

    private LocalDate today() {
        return caller.user().today(clock);
    }
}
