package org.palpate.assessment;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;

/** The points that are found at examinations. Those of a signed visit stay as they are, which the database holds. */
@Doorway
public class TriggerPoints {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Event<PointTakenBack> takingBack;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Marks a point under the next number of its visit, once however often the same mark is sent. Another mark under
     * an id that is taken, as after going back in the browser, is a point of its own.
     */
    public TriggerPoint mark(Examination at, Mark mark) {
        lock(at);
        TriggerPoint known = em.find(TriggerPoint.class, mark.id());
        if (known != null && known.isAt(mark)) {
            return known;
        }
        return markNew(at, known == null ? mark : mark.under(Ids.next()));
    }

    private TriggerPoint markNew(Examination at, Mark mark) {
        Number last = em.createQuery("select coalesce(max(p.number), 0) from TriggerPoint p where p.visitId = :visit",
                Number.class).setParameter("visit", at.visitId()).getSingleResult();
        TriggerPoint point = TriggerPoint.mark(at, mark, last.intValue() + 1, clock.instant());
        em.persist(point);
        flush();
        audit.changed("point.marked", point.id(), at.patientId());
        return point;
    }

    /** Replaces what is recorded about a point; stale when someone else has done so since that version was read. */
    public TriggerPoint observe(Examination at, UUID id, int version, Observation seen) {
        TriggerPoint point = get(at, id);
        Stale.unless(point.version(), version);
        point.observe(seen);
        flush();
        audit.changed("point.observed", id, at.patientId());
        return point;
    }

    /** Takes back a point that was a mistake; refused by whoever has something that rests on it. */
    public void takeBack(Examination at, UUID id) {
        TriggerPoint point = hold(at, id);
        if (!point.isTakenBack()) {
            takingBack.fire(new PointTakenBack(id));
            point.takeBack(caller.user().accountId(), clock.instant());
            flush();
            audit.changed("point.taken_back", id, at.patientId());
        }
    }

    /** The point for whoever is about to rest something on it: until then nobody takes it back. */
    public TriggerPoint hold(Examination at, UUID id) {
        lock(at);
        return get(at, id);
    }

    public TriggerPoint get(Examination at, UUID id) {
        return em.createQuery("select p from TriggerPoint p where p.id = :id and p.visitId = :visit",
                TriggerPoint.class)
                .setParameter("id", id).setParameter("visit", at.visitId())
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** The points of a visit by their numbers, without those taken back. */
    public List<TriggerPoint> ofVisit(UUID visitId) {
        return em.createQuery("select p from TriggerPoint p where p.visitId = :visit and p.takenBackAt is null"
                + " order by p.number", TriggerPoint.class).setParameter("visit", visitId).getResultList();
    }

    /** Those who chart one visit wait for each other: each mark gets its own number, no point goes while it is used. */
    private void lock(Examination at) {
        em.createNativeQuery("select 1 from palpate.visit where id = :visit for no key update")
                .setParameter("visit", at.visitId()).getResultList();
    }

    private void flush() {
        Violation.worded(em::flush, TriggerPoints::refusal);
    }

    private static Refused refusal(String constraint) {
        return switch (constraint) {
            case "visit_signed" -> Refused.because("assessment.refused.signed");
            case "technique_record_point_fkey" -> Refused.because("assessment.refused.has_records");
            default -> null;
        };
    }
}
