package org.palpate.practitioner.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Refused;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.qualification.Held;

/**
 * A licence, certificate or course of a practitioner.
 *
 * <p>Its life: entered, it is pending; a second person verifies it, and from then on it counts. A new number, date or
 * scope makes it pending again. It can be suspended, at once, and afterwards be verified anew; what is revoked stays so.
 * The database holds the four eyes and keeps every version.
 */
@Entity
@DynamicUpdate
@Table(name = "credential")
public class Credential {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    private CredentialKind kind;
    private String title;
    @Column(name = "issuing_body")
    private String issuingBody;
    private String number;
    private String jurisdiction;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] techniques;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] regions;
    @Column(name = "hours_theory")
    private Short hoursTheory;
    @Column(name = "hours_practical")
    private Short hoursPractical;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    @Column(name = "expires_on")
    private LocalDate expiresOn;
    private String conditions;
    private CredentialStatus status;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "verified_by")
    private UUID verifiedBy;
    @Column(name = "verified_at")
    private Instant verifiedAt;
    @Column(name = "verification_method")
    private VerificationMethod method;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Formula("(select max(o.last_day) from palpate.credential_override o where o.clinic_id = clinic_id and o.credential_id = id and o.ended_at is null)")
    private LocalDate overriddenUntil;
    @Version
    private int version;

    protected Credential() {
    }

    static Credential enter(UUID id, UUID practitionerId, Content content, CurrentUser by, Instant at) {
        Credential credential = new Credential();
        credential.id = id;
        credential.practitionerId = practitionerId;
        credential.status = CredentialStatus.PENDING;
        credential.say(content, by, at);
        return credential;
    }

    /** Says something else. All but a title and conditions has to be verified again. */
    void correct(Content content, CurrentUser by, Instant at) {
        if (status == CredentialStatus.REVOKED) {
            throw Refused.because("practitioner.refused.revoked");
        }
        boolean verifyAgain = !weighty(content()).equals(weighty(content));
        UUID author = enteredBy;
        say(content, by, at);
        if (!verifyAgain) {
            enteredBy = author;
            return;
        }
        verifiedBy = null;
        verifiedAt = null;
        method = null;
        if (status == CredentialStatus.VERIFIED) {
            status = CredentialStatus.PENDING;
        }
    }

    void verify(VerificationMethod how, CurrentUser by, Instant at) {
        if (practitionerId.equals(by.practitionerId())) {
            throw Refused.because("practitioner.refused.own");
        }
        if (by.accountId().equals(enteredBy)) {
            throw Refused.because("practitioner.refused.four_eyes");
        }
        become(CredentialStatus.VERIFIED, at);
        verifiedBy = by.accountId();
        verifiedAt = at;
        method = how;
    }

    void suspend(Instant at) {
        become(CredentialStatus.SUSPENDED, at);
    }

    void revoke(Instant at) {
        become(CredentialStatus.REVOKED, at);
    }

    /** Ends a suspension; it counts again when it has been verified anew. */
    void reinstate(Instant at) {
        if (status != CredentialStatus.SUSPENDED) {
            throw Refused.because("practitioner.refused.status.pending");
        }
        become(CredentialStatus.PENDING, at);
        verifiedBy = null;
        verifiedAt = null;
        method = null;
    }

    private void become(CredentialStatus next, Instant at) {
        if (!status.canBecome(next)) {
            throw Refused.because("practitioner.refused.status." + next.code());
        }
        status = next;
        changedAt = at;
    }

    private void say(Content content, CurrentUser by, Instant at) {
        kind = content.kind();
        title = content.title();
        issuingBody = content.issue().body();
        number = content.issue().number();
        jurisdiction = content.place();
        techniques = content.scope().techniques().toArray(String[]::new);
        regions = content.scope().regions().toArray(String[]::new);
        hoursTheory = small(content.scope().hoursTheory());
        hoursPractical = small(content.scope().hoursPractical());
        issuedOn = content.issuedOn();
        expiresOn = content.expiresOn();
        conditions = content.conditions();
        enteredBy = by.accountId();
        changedAt = at;
    }

    private static Short small(Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static Integer whole(Short number) {
        return number == null ? null : number.intValue();
    }

    private static Content weighty(Content content) {
        return new Content(content.kind(), "", content.issue(), content.place(), content.scope(), content.issuedOn(), content.expiresOn(), "");
    }

    /** Where it stands on a day: what is verified and past its last day has expired. */
    public Standing standing(LocalDate day) {
        return Standing.of(status, expiresOn, day);
    }

    public Content content() {
        return new Content(kind, title, new Content.Issue(issuingBody, number), jurisdiction,
                new Content.Scope(List.of(techniques), List.of(regions), whole(hoursTheory), whole(hoursPractical)), issuedOn, expiresOn, conditions);
    }

    /** Whether a lead may let it count past its last day: never a licence, and only what is verified and has ended or soon will. */
    public boolean isOverridable(LocalDate today) {
        return kind != CredentialKind.LICENCE && status == CredentialStatus.VERIFIED && expiresOn != null && expiresOn.isBefore(today.plusDays(Expiry.FIRST));
    }

    /** The last day on which it counts by an override; null: there is none. */
    public LocalDate overriddenUntil() {
        return overriddenUntil;
    }

    /** The last day on which it counts, by itself or by an override; null: it does not end. */
    public LocalDate countsUntil() {
        return expiresOn == null || overriddenUntil == null || overriddenUntil.isBefore(expiresOn) ? expiresOn : overriddenUntil;
    }

    /** As far as it decides what its practitioner may do. */
    Held held() {
        return new Held(id, kind, jurisdiction, Set.of(techniques), issuedOn, countsUntil(), content().scope().theory() + content().scope().practice());
    }

    public UUID id() {
        return id;
    }

    public UUID practitionerId() {
        return practitionerId;
    }

    public CredentialStatus status() {
        return status;
    }

    public UUID enteredBy() {
        return enteredBy;
    }

    public UUID verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    public VerificationMethod method() {
        return method;
    }

    public int version() {
        return version;
    }
}
