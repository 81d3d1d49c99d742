package org.palpate.clinic;

import java.time.Duration;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What can be booked: a technique family and a length. Whether it needs a certificate follows from the family. */
@Entity
@Immutable
@Table(name = "service")
public class Service {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    private String name;
    private String family;
    @Column(name = "needs_certificate")
    private boolean needsCertificate;
    private short minutes;
    @Column(name = "room_minutes_after")
    private short roomMinutesAfter;
    private String colour;
    @Column(name = "first_visit")
    private boolean firstVisit;
    private short position;
    private boolean active;

    protected Service() {
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The technique family, an id of {@code reference.technique_family}. */
    public String family() {
        return family;
    }

    public boolean needsCertificate() {
        return needsCertificate;
    }

    public int minutes() {
        return minutes;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** Minutes for which the room stays taken afterwards: needle disposal, turnover. */
    public int roomMinutesAfter() {
        return roomMinutesAfter;
    }

    /** The colour name of its cards: new, tp, mfr, dn, fu or sm; never the only sign. */
    public String colour() {
        return colour;
    }

    public boolean isFirstVisit() {
        return firstVisit;
    }
}
