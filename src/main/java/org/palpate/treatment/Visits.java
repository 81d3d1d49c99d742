package org.palpate.treatment;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palpate.assessment.Examination;
import org.palpate.audit.Audit;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.kernel.Stale;
import org.palpate.scheduling.Appointment;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.StatusChanges;

/** The visits of the clinic. What is signed stays as it is, which the database holds. */
@Doorway
public class Visits {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Appointments appointments;
    @Inject
    private StatusChanges changes;
    @Inject
    private Event<VisitSigned> signing;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Starts the visit of an appointment, once however often it is asked; the appointment is in treatment then. */
    public UUID start(UUID appointmentId) {
        Appointment appointment = appointments.get(appointmentId);
        em.createNativeQuery("select 1 from palpate.appointment where id = :id for no key update")
                .setParameter("id", appointmentId).getResultList();
        return ofAppointment(appointmentId).orElseGet(() -> begin(appointment));
    }

    private UUID begin(Appointment appointment) {
        if (!Visit.isChartedBy(caller.user(), appointment.practitionerId())) {
            throw Refused.because("treatment.refused.not_your_appointment");
        }
        changes.startTreatment(appointment.id());
        Visit visit = Visit.start(Ids.next(), appointment, clock.instant());
        em.persist(visit);
        flush();
        audit.changed("visit.started", visit.id(), visit.patientId());
        return visit.id();
    }

    /** The visit as its page shows it. */
    public VisitHead head(UUID id) {
        return Columns.of(em.createNativeQuery(VisitHead.SELECT, Tuple.class).setParameter("id", id)
                .setParameter("now", clock.instant()).setParameter("leads", caller.user().is(Role.CLINICAL_LEAD))
                .setParameter("own", Objects.toString(caller.user().practitionerId(), ""))).stream().findFirst().map(VisitHead::of)
                .orElseThrow(NotFound::new);
    }

    /** The visit for whoever is about to write in it: refuses those who may not, and everyone once it is signed. */
    public Examination open(UUID id) {
        Visit visit = get(id);
        visit.openFor(caller.user());
        return visit.examination();
    }

    /** Saves the note and gives its new version; stale when someone else has saved since that version was read. */
    public int note(UUID id, int version, String text) {
        Visit visit = hold(id);
        visit.openFor(caller.user());
        write(visit, version, text);
        return visit.version();
    }

    /** Signs what was read in this version. Refused while a needle is not accounted for. */
    public void sign(UUID id, int version) {
        Visit visit = hold(id);
        visit.openFor(caller.user());
        Stale.unless(visit.version(), version);
        signing.fire(new VisitSigned(id));
        visit.sign(caller.user(), clock.instant());
        flush();
        changes.complete(visit.appointmentId());
        audit.changed("visit.signed", id, visit.patientId());
    }

    /** Adds to a signed visit, once however often the same addendum is sent. */
    public void add(UUID visitId, UUID addendumId, String text) {
        Visit visit = get(visitId);
        if (em.find(Addendum.class, addendumId) != null) {
            return;
        }
        em.persist(Addendum.write(addendumId, visit, text, new Addendum.Signature(caller.user(), clock.instant())));
        flush();
        audit.changed("visit.addendum", addendumId, visit.patientId());
    }

    public List<Addendum> addenda(UUID visitId) {
        return em.createQuery("select a from Addendum a where a.visitId = :visit order by a.writtenAt", Addendum.class)
                .setParameter("visit", visitId).getResultList();
    }

    /** The visit of an appointment, once it was started. */
    public Optional<UUID> ofAppointment(UUID appointmentId) {
        return em.createQuery("select v.id from Visit v where v.appointmentId = :id", UUID.class)
                .setParameter("id", appointmentId).getResultStream().findFirst();
    }

    /** The visits of a patient, the latest first. */
    public List<PastVisit> ofPatient(UUID patientId) {
        return Columns.of(em.createNativeQuery(PastVisit.SELECT, Tuple.class).setParameter("patient", patientId)).stream().map(PastVisit::of)
                .toList();
    }

    private void write(Visit visit, int version, String text) {
        if (visit.note().equals(text)) {
            return;
        }
        Stale.unless(visit.version(), version);
        visit.write(text);
        flush();
        audit.changed("visit.noted", visit.id(), visit.patientId());
    }

    /** The visit for one writer at a time: the same note, sent by hand while it saves itself, is not a quarrel. */
    private Visit hold(UUID id) {
        em.createNativeQuery("select 1 from palpate.visit where id = :id for no key update").setParameter("id", id).getResultList();
        return get(id);
    }

    private Visit get(UUID id) {
        return Optional.ofNullable(em.find(Visit.class, id)).orElseThrow(NotFound::new);
    }

    private void flush() {
        Violation.worded(em::flush, Visits::refusal);
    }

    private static Refused refusal(String constraint) {
        return switch (constraint) {
            case "visit_signed" -> Refused.because("treatment.refused.signed");
            case "visit_needles_balance" -> Refused.because("treatment.refused.needles");
            case "addendum_after_signing" -> Refused.because("treatment.refused.not_signed_yet");
            default -> null;
        };
    }
}
