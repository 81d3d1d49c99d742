package org.palpate.screening;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.patient.PatientSummary;
import org.palpate.patient.Patients;
import org.palpate.screening.answer.AnswerStream;
import org.palpate.screening.answer.CurrentAnswers;
import org.palpate.screening.answer.GivenAnswer;
import org.palpate.screening.answer.Report;
import org.palpate.screening.answer.Source;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.rule.ClinicRules;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Rules;

/** The screenings of the clinic: what may be done to whom today, and why. Reasons are for those who treat. */
@Doorway
public class Screenings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScreeningParts parts;

    @Inject
    private AnswerStream stream;

    @Inject
    private LatestScreenings latest;

    @Inject
    private Patients patients;

    @Inject
    private Rules rules;

    @Inject
    private ClinicRules clinicRules;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Opens the questions to a patient: who did so is kept. */
    public Sheet open(UUID patientId) {
        audit.read("screening.opened", patientId);
        return prepare(patientId);
    }

    /** What was answered about a patient so far, for reading: who did so is kept. */
    public Sheet read(UUID patientId) {
        audit.read("answers.read", patientId);
        return prepare(patientId);
    }

    /** What is needed to ask: answers that still stand are not asked again. */
    public Sheet prepare(UUID patientId) {
        PatientSummary patient = patients.summary(patientId);
        AnswerStream.OnTheTable table = stream.onTheTable(patientId);
        List<ToldAnswer> told = table.told();
        Rules here = clinicRules.now();
        return new Sheet(patient, facts(patient), last(patientId), CurrentAnswers.of(here, told, caller.user().zone(clock), today()),
                told.isEmpty() ? null : told.get(told.size() - 1).id(), table.medicines(), here);
    }

    /**
     * Signs a screening and gives its id: stores the answers, the decision and the permits that hold from now to the
     * end of this day; those of earlier screenings end by it. Open questions are no hindrance: what is not yet known is
     * not permitted. Signing the same wish again changes nothing.
     */
    public UUID sign(Signing wish) {
        clinicRules.held();
        stream.lock(wish.patientId());
        Screening signed = em.find(Screening.class, wish.id());
        if (signed == null) {
            Sheet sheet = prepare(wish.patientId());
            refuseWhatCannotBeSigned(wish, sheet);
            store(wish, sheet);
            audit.changed("screening.signed", wish.id(), wish.patientId());
        } else if (!signed.patientId().equals(wish.patientId())) {
            throw new NotFound();
        }
        return wish.id();
    }

    private void refuseWhatCannotBeSigned(Signing wish, Sheet sheet) {
        if (place().isEmpty()) {
            throw Refused.because("screening.refused.location");
        }
        wish.answers().byFact().forEach((fact, answer) -> {
            if (!rules.accepts(fact, answer) || rules.lacksPlace(fact, answer)) {
                throw Refused.because("screening.refused.answer", fact);
            }
        });
        UUID latest = sheet.latest() == null ? Signing.NOTHING_TOLD : sheet.latest();
        if (wish.seen() != null && !wish.seen().equals(latest)) {
            throw Refused.because("screening.refused.told_meanwhile");
        }
        sheet.current().standing().stream()
                .filter(standing -> !standing.expired() && wish.answers().find(standing.told().fact()).isEmpty()
                        || sheet.closes(standing.told().fact(), rules, wish.answers()) && !wish.closings().containsKey(standing.told().fact()))
                .findFirst().map(standing -> standing.told().fact()).ifPresent(fact -> {
                    throw Refused.because("screening.refused.closing", rules.question(fact).orElseThrow().words());
                });
    }

    private void store(Signing wish, Sheet sheet) {
        CurrentUser by = caller.user();
        Screening screening = new Screening(wish, sheet.rules(), by, stream.after(clock.instant(), wish.patientId()));
        Decision decision = sheet.rules().decide(wish.answers(), sheet.facts());
        em.persist(screening);
        em.flush();
        Map<String, GivenAnswer> given = given(wish.answers(), sheet, screening);
        parts.writeAnswers(screening.id(), given);
        stream.write(toldBy(wish, given, screening, closings(wish, sheet)), by, screening.signedAt());
        parts.writeRulings(screening.id(), decision.rulings());
        Instant endOfDay = screening.day().plusDays(1).atStartOfDay(by.location().zone()).toInstant();
        parts.writePermits(screening, decision.permits(), endOfDay);
    }

    /** What was answered anew: the rest was told before and is only carried over. */
    private static Report toldBy(Signing wish, Map<String, GivenAnswer> given, Screening screening, Map<String, String> closings) {
        Map<String, Answer> told = new LinkedHashMap<>(wish.answers().byFact());
        told.keySet().removeIf(fact -> !given.get(fact).givenAt().equals(screening.signedAt()));
        return new Report(wish.id(), wish.patientId(), Source.CLINICIAN, new Answers(told), closings);
    }

    /** The reasons of what is really taken back; one that was typed before the answer was changed again says nothing. */
    private Map<String, String> closings(Signing wish, Sheet sheet) {
        Map<String, String> closings = new LinkedHashMap<>(wish.closings());
        closings.keySet().removeIf(fact -> !sheet.closes(fact, rules, wish.answers()));
        return closings;
    }

    private static Map<String, GivenAnswer> given(Answers answers, Sheet sheet, Screening screening) {
        Map<String, GivenAnswer> standing = sheet.standing();
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        answers.byFact().forEach((fact, answer) -> given.put(fact, Optional.ofNullable(standing.get(fact))
                .filter(earlier -> earlier.answer().equals(answer))
                .orElse(new GivenAnswer(answer, screening.signedAt()))));
        sheet.facts().worked().forEach((fact, answer) -> given.put(fact, new GivenAnswer(answer, screening.signedAt())));
        return given;
    }

    /** A signed screening of this patient, exactly as it was signed. */
    public SignedScreening get(UUID patientId, UUID id) {
        Screening screening = em.find(Screening.class, id);
        if (screening == null || !screening.patientId().equals(patientId)) {
            throw new NotFound();
        }
        audit.read("screening.read", patientId);
        return new SignedScreening(patients.summary(patientId), screening, parts.answers(id),
                rules.restored(parts.rulings(id)));
    }

    /** The patient's signed screenings, the latest first. */
    public List<Screening> history(UUID patientId) {
        return byPatient(patientId).getResultList();
    }

    /** Where the screening of each patient stands on this day: that something is held back, never why. */
    public Map<UUID, Status> status(Collection<UUID> patientIds, LocalDate day) {
        Map<UUID, Status> screened = latest.statuses(patientIds, day);
        return patientIds.stream().distinct()
                .collect(Collectors.toMap(id -> id, id -> screened.getOrDefault(id, Status.MISSING)));
    }

    /** What may be done at this moment, with every reason: for those who treat. */
    public Clearance clearance(UUID patientId, Instant at) {
        return latest.clearance(patientId, at);
    }

    private Optional<Screening> last(UUID patientId) {
        return byPatient(patientId).setMaxResults(1).getResultStream().findFirst();
    }

    private TypedQuery<Screening> byPatient(UUID patientId) {
        return em.createQuery("select s from Screening s where s.patientId = :patient order by s.signedAt desc",
                Screening.class).setParameter("patient", patientId);
    }

    private PatientFacts facts(PatientSummary patient) {
        return new PatientFacts(patient.birthDate(), today());
    }

    private LocalDate today() {
        return caller.user().today(clock);
    }

    private Optional<Place> place() {
        return Optional.ofNullable(caller.user().location());
    }
}
