package org.palpate.treatment.record;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palpate.assessment.Examination;
import org.palpate.assessment.PointTakenBack;
import org.palpate.assessment.TriggerPoint;
import org.palpate.assessment.TriggerPoints;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;
import org.palpate.reference.Catalogue;
import org.palpate.treatment.VisitSigned;

/**
 * What was done at a visit. Whether it may be done is the database's decision: its refusal is worded here, the same
 * for a form, a forged form and any other program.
 */
@Doorway
public class TechniqueRecords {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private TriggerPoints points;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Records a technique at a point, once however often the same form is sent. */
    public void apply(Examination at, UUID pointId, Applied applied) {
        TechniqueRecord sentBefore = em.find(TechniqueRecord.class, applied.id());
        if (sentBefore != null && sentBefore.isTakenBack()) {
            throw Refused.because("treatment.refused.record_taken_back");
        }
        if (sentBefore != null) {
            return;
        }
        TriggerPoint point = points.hold(at, pointId);
        if (point.isTakenBack()) {
            throw Refused.because("treatment.refused.point_taken_back");
        }
        TechniqueRecord record = TechniqueRecord.of(at, point, applied, clock.instant());
        em.persist(record);
        flush(record);
        audit.changed("technique.recorded", record.id(), at.patientId());
    }

    /** Counts the needles that came out; stale when someone else has counted since that version was read. */
    public void countOut(Examination at, UUID id, int version, int needles) {
        TechniqueRecord record = get(at, id);
        Stale.unless(record.version(), version);
        record.countOut(needles);
        flush(record);
        audit.changed("technique.needles_counted", id, at.patientId());
    }

    public void takeBack(Examination at, UUID id) {
        TechniqueRecord record = get(at, id);
        if (!record.isTakenBack()) {
            record.takeBack(caller.user().accountId(), clock.instant());
            flush(record);
            audit.changed("technique.taken_back", id, at.patientId());
        }
    }

    /** What stands of a visit, in the order in which it was done. */
    public List<TechniqueRecord> ofVisit(UUID visitId) {
        return em.createQuery("select r from TechniqueRecord r where r.visitId = :visit and r.takenBackAt is null"
                + " order by r.performedAt, r.id", TechniqueRecord.class).setParameter("visit", visitId)
                .getResultList();
    }

    void keepPointOfRecords(@Observes PointTakenBack point) {
        long resting = em.createQuery("select count(r) from TechniqueRecord r where r.pointId = :point"
                + " and r.takenBackAt is null", Long.class).setParameter("point", point.pointId()).getSingleResult();
        if (resting > 0) {
            throw Refused.because("treatment.refused.point_has_records");
        }
    }

    void balanceNeedles(@Observes VisitSigned visit) {
        List<Refusal> missing = balance(visit.visitId()).open().stream().map(this::refusal).toList();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
    }

    private NeedleBalance balance(UUID visitId) {
        return new NeedleBalance(em.createQuery("select new org.palpate.treatment.record.NeedleCount(r.id,"
                + " cast(p.number as Integer), r.muscleId, cast(r.needlesIn as Integer), cast(r.needlesOut as Integer))"
                + " from TechniqueRecord r join TriggerPoint p on p.id = r.pointId where r.visitId = :visit"
                + " and r.takenBackAt is null and r.needlesIn is not null order by r.performedAt, r.id",
                NeedleCount.class).setParameter("visit", visitId).getResultList());
    }

    private Refusal refusal(NeedleCount count) {
        String muscle = catalogue.muscle(count.muscleId()).name();
        return count.isCounted()
                ? Refusal.of("treatment.refused.needles_differ", count.point(), muscle, count.in(), count.out())
                : Refusal.of("treatment.refused.needles_not_counted", count.point(), muscle, count.in());
    }

    private TechniqueRecord get(Examination at, UUID id) {
        return em.createQuery("select r from TechniqueRecord r where r.id = :id and r.visitId = :visit",
                TechniqueRecord.class)
                .setParameter("id", id).setParameter("visit", at.visitId())
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private void flush(TechniqueRecord record) {
        Violation.worded(em::flush, rule -> refusal(rule, record));
    }

    private Refused refusal(String rule, TechniqueRecord record) {
        String technique = catalogue.technique(record.techniqueId()).name();
        String muscle = catalogue.muscle(record.muscleId()).name();
        return switch (rule) {
            case "technique_record_cleared", "technique_clearance_permit" ->
                    Refused.because("treatment.refused.not_cleared", technique, muscle);
            case "technique_record_consented", "technique_consent_valid" ->
                    Refused.because("treatment.refused.no_consent", technique, muscle);
            case "technique_record_by_whom" -> Refused.because("treatment.refused.not_treating");
            case "technique_record_confirmed" -> Refused.because("treatment.refused.not_confirmed", technique);
            case "technique_record_certified" -> Refused.because("treatment.refused.not_certified", technique);
            case "technique_record_module" -> Refused.because("treatment.refused.no_module", technique);
            case "technique_record_within_regions" -> Refused.because("treatment.refused.outside_regions", technique, muscle);
            case "technique_record_needle_depth" -> Refused.because("treatment.refused.needle_depth", muscle);
            case "technique_record_one_chest_side" -> Refused.because("treatment.refused.chest_side", muscle);
            case "technique_record_stopped" -> Refused.because("treatment.refused.stop");
            case "technique_record_care_stated" -> Refused.because("treatment.refused.care", technique, muscle);
            case "technique_record_point_fkey" -> Refused.because("treatment.refused.point_changed");
            case "visit_signed" -> Refused.because("treatment.refused.signed");
            default -> null;
        };
    }
}
