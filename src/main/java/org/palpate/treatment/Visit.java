package org.palpate.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.palpate.assessment.Examination;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.scheduling.Appointment;

/**
 * What happens in the room.
 *
 * <p>Its life: started once from an appointment, by its practitioner or a clinical lead. While it is open, its note,
 * its trigger points and its technique records are saved as the work goes on. Once the needles are counted it is
 * signed, and the appointment is completed. From then on nobody changes anything of it, no program either: the
 * database refuses. What is to be added is an addendum, with its own name and time.
 */
@Entity
@DynamicUpdate
@Table(name = "visit")
public class Visit {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    @Column(name = "appointment_id")
    private UUID appointmentId;
    @Column(name = "patient_id")
    private UUID patientId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "certified_id")
    private UUID certifiedId;
    @Column(name = "location_id")
    private UUID locationId;
    @Column(name = "started_at")
    private Instant startedAt;
    private String note;
    @Column(name = "signed_at")
    private Instant signedAt;
    @Column(name = "signed_by")
    private UUID signedBy;
    @Column(name = "signed_name")
    private String signedName;
    @Version
    private int version;

    protected Visit() {
    }

    static Visit start(UUID id, Appointment appointment, Instant when) {
        Visit visit = new Visit();
        visit.id = id;
        visit.appointmentId = appointment.id();
        visit.patientId = appointment.patientId();
        visit.practitionerId = appointment.practitionerId();
        visit.certifiedId = appointment.certifiedId();
        visit.locationId = appointment.locationId();
        visit.startedAt = when;
        visit.note = "";
        return visit;
    }

    /** Whether someone may chart where this practitioner treats: the practitioner, or a clinical lead. */
    static boolean isChartedBy(CurrentUser someone, UUID practitionerId) {
        return practitionerId.equals(someone.practitionerId()) || someone.is(Role.CLINICAL_LEAD);
    }

    void write(String text) {
        note = text;
    }

    void sign(CurrentUser by, Instant when) {
        signedAt = when;
        signedBy = by.accountId();
        signedName = by.name();
    }

    /** Refuses whoever may not chart here, and everyone once the visit is signed. */
    void openFor(CurrentUser someone) {
        if (!isChartedBy(someone, practitionerId)) {
            throw Refused.because("treatment.refused.not_yours");
        }
        if (isSigned()) {
            throw Refused.because("treatment.refused.signed");
        }
    }

    Examination examination() {
        return new Examination(id, patientId, certifiedId, locationId);
    }

    public UUID id() {
        return id;
    }

    public UUID appointmentId() {
        return appointmentId;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID practitionerId() {
        return practitionerId;
    }

    public String note() {
        return note;
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    public int version() {
        return version;
    }
}
