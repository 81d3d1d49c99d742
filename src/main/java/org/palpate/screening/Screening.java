package org.palpate.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.palpate.kernel.CurrentUser;
import org.palpate.screening.verdict.Rules;

/**
 * What one clinician asked one patient on one day, and signed. It comes into being when it is signed, whole, with its
 * answers, the decision that the rules drew from them, and the permits that follow; from then on it stays as it is.
 * What changes later is another screening: it ends the permits of this one and leaves the rest untouched.
 */
@Entity
@Immutable
@Table(schema = "palpate", name = "screening")
public class Screening {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "location_id")
    private UUID locationId;

    @Column(name = "rules_version")
    private int rulesVersion;

    @Column(name = "clinic_rules")
    private Integer clinicRules;

    private LocalDate day;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "signed_name")
    private String signedName;

    private String note;

    protected Screening() {
    }

    Screening(Signing signing, Rules rules, CurrentUser by, Instant at) {
        this.id = signing.id();
        this.patientId = signing.patientId();
        this.note = signing.note();
        this.rulesVersion = rules.version();
        this.clinicRules = rules.clinicVersion() == 0 ? null : rules.clinicVersion();
        this.locationId = by.location().id();
        this.signedBy = by.accountId();
        this.signedName = by.name();
        this.signedAt = at;
        this.day = LocalDate.ofInstant(at, by.location().zone());
    }

    public UUID id() {
        return id;
    }

    public UUID patientId() {
        return patientId;
    }

    public int rulesVersion() {
        return rulesVersion;
    }

    /** The version of the clinic's own rules under which it was decided; empty where the rules held as shipped. */
    public Optional<Integer> clinicRules() {
        return Optional.ofNullable(clinicRules);
    }

    /** The day of the location for which it was signed: its permits end with it. */
    public LocalDate day() {
        return day;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String signedName() {
        return signedName;
    }

    public String note() {
        return note;
    }
}
