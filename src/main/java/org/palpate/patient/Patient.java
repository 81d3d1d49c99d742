package org.palpate.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.TenantId;
import org.palpate.kernel.Stale;

/**
 * Somebody who is or will be treated. Reception registers them with a name, a birth date and a phone number, and
 * corrects the details later; a patient is never removed. Everything that is booked, asked, found and done refers to
 * the patient by id, so that a new name changes nothing that was recorded.
 */
@Entity
@Table(name = "patient")
public class Patient {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    @Generated
    @Column(insertable = false, updatable = false)
    private long number;
    @Embedded
    private PersonName name;
    @Embedded
    private BirthDate birthDate;
    @Embedded
    private PhoneNumber phone;
    private String email;
    private String pronouns;
    private String alert;
    private String note;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Version
    private int version;

    protected Patient() {
    }

    static Patient register(UUID id, PatientDetails details, Instant at) {
        Patient patient = new Patient();
        patient.id = id;
        patient.registeredAt = at;
        patient.take(details);
        return patient;
    }

    /** Takes the new details, unless someone else has corrected them since they were read. */
    void correct(int readVersion, PatientDetails details) {
        Stale.unless(version, readVersion);
        take(details);
    }

    public UUID id() {
        return id;
    }

    public PersonName name() {
        return name;
    }

    public int version() {
        return version;
    }

    PatientDetails details() {
        return new PatientDetails(name, birthDate, phone, email, pronouns, alert, note);
    }

    public PatientSummary summary() {
        return new PatientSummary(id, number, name.full(), name.initials(), birthDate.date(), phone.text(), pronouns,
                alert, note);
    }

    private void take(PatientDetails details) {
        name = details.name();
        birthDate = details.birthDate();
        phone = details.phone();
        email = details.email();
        pronouns = details.pronouns();
        alert = details.alert();
        note = details.note();
    }
}
