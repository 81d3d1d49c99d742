package org.palpate.treatment.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.palpate.assessment.Examination;
import org.palpate.assessment.TriggerPoint;
import org.palpate.kernel.Side;

/**
 * One technique applied to one point.
 *
 * <p>Its life: recorded at the moment it was done by whoever is signed in, which the database holds against the
 * permits of that moment, the qualification of that person and a consent that names them; for needling, the needles counted out by hand; taken back if it was a mistake, never deleted.
 * Nothing else of it changes: take it back and record another.
 */
@Entity
@DynamicUpdate
@Table(name = "technique_record")
public class TechniqueRecord {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    @Column(name = "visit_id")
    private UUID visitId;
    @Column(name = "patient_id")
    private UUID patientId;
    @Column(name = "location_id")
    private UUID locationId;
    @Column(name = "point_id")
    private UUID pointId;
    @Column(name = "muscle_id")
    private String muscleId;
    private Side side;
    @Column(name = "technique_id")
    private String techniqueId;
    private String family;
    @Column(name = "needs_certificate")
    private boolean needsCertificate;
    @Column(name = "performed_by", insertable = false, updatable = false)
    private UUID performedBy;
    @Column(name = "performed_at")
    private Instant performedAt;
    @Type(ParametersColumn.class)
    @Column(name = "parameters", columnDefinition = "jsonb")
    private Parameters parameters;
    @Column(name = "pain_before")
    private Short painBefore;
    @Column(name = "pain_after")
    private Short painAfter;
    @Column(name = "needles_in")
    private Short needlesIn;
    @Column(name = "needles_out")
    private Short needlesOut;
    @Column(name = "care_why")
    private String careWhy;
    @Column(name = "care_adapted")
    private String careAdapted;
    @Column(name = "care_rules", insertable = false, updatable = false)
    private String[] careRules;
    @Column(name = "taken_back_at")
    private Instant takenBackAt;
    @Column(name = "taken_back_by")
    private UUID takenBackBy;
    @Version
    private int version;

    protected TechniqueRecord() {
    }

    static TechniqueRecord of(Examination at, TriggerPoint point, Applied applied, Instant when) {
        TechniqueRecord record = new TechniqueRecord();
        record.id = applied.id();
        record.visitId = at.visitId();
        record.patientId = at.patientId();
        record.locationId = at.locationId();
        record.pointId = point.id();
        record.muscleId = point.muscleId();
        record.side = point.side();
        record.techniqueId = applied.technique().id();
        record.family = applied.technique().familyId();
        record.needsCertificate = applied.needsCertificate();
        record.performedAt = when;
        record.fill(applied.dose());
        record.careWhy = applied.care().why();
        record.careAdapted = applied.care().adapted();
        return record;
    }

    private void fill(Dose dose) {
        parameters = dose.parameters();
        painBefore = small(dose.painBefore());
        painAfter = small(dose.painAfter());
        needlesIn = small(dose.needlesIn());
        needlesOut = small(dose.needlesOut());
    }

    void countOut(int needles) {
        needlesOut = (short) needles;
    }

    void takeBack(UUID by, Instant when) {
        takenBackAt = when;
        takenBackBy = by;
    }

    private static Short small(Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static Integer whole(Short number) {
        return number == null ? null : number.intValue();
    }

    public UUID id() {
        return id;
    }

    public UUID visitId() {
        return visitId;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID pointId() {
        return pointId;
    }

    public String muscleId() {
        return muscleId;
    }

    public String techniqueId() {
        return techniqueId;
    }

    /** The practitioner who did it, which the database knows from who is signed in. */
    public UUID performedBy() {
        return performedBy;
    }

    public Instant performedAt() {
        return performedAt;
    }

    public Dose dose() {
        return new Dose(whole(painBefore), whole(painAfter), whole(needlesIn), whole(needlesOut), parameters);
    }

    /** What was stated about the precautions in force. */
    public Care care() {
        return new Care(careWhy, careAdapted, careRules == null ? List.of() : List.of(careRules));
    }

    public boolean isNeedling() {
        return needlesIn != null;
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    public int version() {
        return version;
    }
}
