package org.palpate.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.palpate.kernel.Side;

/**
 * A point found at a visit.
 *
 * <p>Its life: marked on the figure or from the list, numbered within its visit; observed as often as the examination
 * goes on, its class following from the findings each time; taken back if it was a mistake, never deleted. With the
 * signature of the visit all of that ends, which the database holds.
 */
@Entity
@DynamicUpdate
@Table(name = "trigger_point")
public class TriggerPoint {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    @Column(name = "visit_id")
    private UUID visitId;
    @Column(name = "patient_id")
    private UUID patientId;
    @Column(name = "certified_id")
    private UUID certifiedId;
    @Column(name = "location_id")
    private UUID locationId;
    private short number;
    @Column(name = "muscle_id")
    private String muscleId;
    private Side side;
    @Embedded
    private Spot spot;
    @Embedded
    private Findings findings;
    private Classification kind;
    private Short pain;
    @Column(name = "marked_at")
    private Instant markedAt;
    @Column(name = "taken_back_at")
    private Instant takenBackAt;
    @Column(name = "taken_back_by")
    private UUID takenBackBy;
    @Version
    private int version;

    protected TriggerPoint() {
    }

    static TriggerPoint mark(Examination at, Mark mark, int number, Instant when) {
        TriggerPoint point = new TriggerPoint();
        point.id = mark.id();
        point.visitId = at.visitId();
        point.patientId = at.patientId();
        point.certifiedId = at.certifiedId();
        point.locationId = at.locationId();
        point.number = (short) number;
        point.muscleId = mark.muscleId();
        point.side = mark.side();
        point.spot = mark.spot();
        point.conclude(Findings.NOT_YET);
        point.markedAt = when;
        return point;
    }

    boolean isAt(Mark mark) {
        return muscleId.equals(mark.muscleId()) && side == mark.side() && Objects.equals(spot, mark.spot());
    }

    void observe(Observation seen) {
        muscleId = seen.muscleId();
        side = seen.side();
        pain = seen.pain() == null ? null : seen.pain().shortValue();
        conclude(seen.findings());
    }

    void takeBack(UUID by, Instant when) {
        takenBackAt = when;
        takenBackBy = by;
    }

    private void conclude(Findings found) {
        findings = found;
        kind = Conclusion.of(found).classification();
    }

    public UUID id() {
        return id;
    }

    public UUID visitId() {
        return visitId;
    }

    public int number() {
        return number;
    }

    public String muscleId() {
        return muscleId;
    }

    public Side side() {
        return side;
    }

    /** Where it was touched on the figure; null when its muscle was picked from the list. */
    public Spot spot() {
        return spot;
    }

    public Findings findings() {
        return findings;
    }

    public Classification kind() {
        return kind;
    }

    public Conclusion conclusion() {
        return Conclusion.of(findings);
    }

    /** On pressure, 0 to 10; null when it was not asked. */
    public Integer pain() {
        return pain == null ? null : pain.intValue();
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    public int version() {
        return version;
    }
}
