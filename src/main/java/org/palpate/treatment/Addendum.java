package org.palpate.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.palpate.kernel.CurrentUser;

/** What was added to a signed visit, by whom and when; never changed itself. */
@Entity
@Immutable
@Table(name = "addendum")
public class Addendum {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    @Column(name = "visit_id")
    private UUID visitId;
    @Column(name = "written_at")
    private Instant writtenAt;
    @Column(name = "written_by")
    private UUID writtenBy;
    @Column(name = "written_name")
    private String writtenName;
    private String text;

    protected Addendum() {
    }

    static Addendum write(UUID id, Visit visit, String text, Signature by) {
        Addendum addendum = new Addendum();
        addendum.id = id;
        addendum.visitId = visit.id();
        addendum.text = text;
        addendum.writtenAt = by.at();
        addendum.writtenBy = by.who().accountId();
        addendum.writtenName = by.who().name();
        return addendum;
    }

    public UUID id() {
        return id;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenName() {
        return writtenName;
    }

    public String text() {
        return text;
    }

    /** Who writes, and when. */
    record Signature(CurrentUser who, Instant at) {
    }
}
