package org.palpate.practitioner.rule;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.qualification.Permission;

/** What a place lets a profession do with a technique family. Where nothing is known, nobody may. */
@Entity
@DynamicUpdate
@Table(name = "place_rule")
public class PlaceRule {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    private String jurisdiction;
    private String profession;
    private String family;
    private String permission;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] needs;
    @Column(name = "hours_minimum")
    private Short hoursMinimum;
    private String conditions;
    private String source;
    @Column(name = "as_of")
    private String asOf;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Version
    private int version;

    protected PlaceRule() {
    }

    static PlaceRule add(UUID id, Subject about, Ruling ruling, UUID by, Instant at) {
        PlaceRule rule = new PlaceRule();
        rule.id = id;
        rule.jurisdiction = about.place();
        rule.profession = about.profession();
        rule.family = about.family();
        rule.decide(ruling, by, at);
        return rule;
    }

    void decide(Ruling ruling, UUID by, Instant at) {
        permission = ruling.permission().code();
        needs = ruling.needs().stream().map(CredentialKind::code).toArray(String[]::new);
        hoursMinimum = ruling.hoursMinimum() == null ? null : ruling.hoursMinimum().shortValue();
        conditions = ruling.conditions();
        source = ruling.origin().source();
        asOf = ruling.origin().asOf();
        changedBy = by;
        changedAt = at;
    }

    public UUID id() {
        return id;
    }

    public Subject about() {
        return new Subject(jurisdiction, profession, family);
    }

    public Ruling ruling() {
        return new Ruling(Permission.of(permission), Stream.of(needs).map(CredentialKind::of).toList(),
                hoursMinimum == null ? null : hoursMinimum.intValue(), conditions, new Ruling.Origin(source, asOf));
    }

    /** Null: it is as the reference data says. */
    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int version() {
        return version;
    }

    /** Whom and what a rule is about: a place's code, a profession's code or "any", a technique family. */
    public record Subject(String place, String profession, String family) {
    }
}
