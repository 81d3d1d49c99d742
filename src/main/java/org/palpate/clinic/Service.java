package org.palpate.clinic;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.palpate.kernel.Role;
import org.palpate.kernel.Stale;

/**
 * What can be booked: a technique family and a length, the minutes around it, and what else it needs. Whether it needs
 * a certificate follows from the family. A change counts for what is booked after it.
 */
@Entity
@DynamicUpdate
@Table(name = "service")
public class Service {

    @Id
    private UUID id;
    /** How many appointments of one practitioner can ever run side by side. */
    public static final int MOST_LANES = 4;

    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    private String name;
    private String family;
    @Column(name = "needs_certificate")
    private boolean needsCertificate;
    private short minutes;
    @Column(name = "minutes_before")
    private short minutesBefore;
    @Column(name = "minutes_after")
    private short minutesAfter;
    @Column(name = "room_minutes_before")
    private short roomMinutesBefore;
    @Column(name = "room_minutes_after")
    private short roomMinutesAfter;
    private short lanes;
    @Column(name = "device_kind")
    private String deviceKind;
    @Column(name = "price_pence")
    private Integer pricePence;
    @Column(name = "bookable_by")
    private String[] bookableBy;
    private String colour;
    @Column(name = "first_visit")
    private boolean firstVisit;
    @Column(name = "follow_up_only")
    private boolean followUpOnly;
    @Column(name = "course_needs_evaluation")
    private boolean courseNeedsEvaluation;
    private short position;
    private boolean active;
    @Version
    private int version;

    protected Service() {
    }

    static Service offer(UUID id, Family family, ServiceDetails details) {
        Service service = new Service();
        service.id = id;
        service.family = family.id();
        service.needsCertificate = family.needsCertificate();
        service.position = family.position();
        service.take(details);
        return service;
    }

    /** Takes the new details, unless someone else has changed them since they were read. */
    void change(int readVersion, ServiceDetails details) {
        Stale.unless(version, readVersion);
        take(details);
    }

    private void take(ServiceDetails details) {
        name = details.name();
        colour = details.colour();
        minutes = (short) details.minutes();
        minutesBefore = (short) details.practitioner().before();
        minutesAfter = (short) details.practitioner().after();
        roomMinutesBefore = (short) details.room().before();
        roomMinutesAfter = (short) details.room().after();
        lanes = (short) details.lanes();
        deviceKind = details.deviceKind() == null ? null : details.deviceKind().code();
        pricePence = details.pricePence();
        bookableBy = details.bookableBy().stream().map(Role::name).toArray(String[]::new);
        firstVisit = details.audience() == ServiceDetails.Audience.FIRST_VISIT;
        followUpOnly = details.audience() == ServiceDetails.Audience.FOLLOW_UP;
        courseNeedsEvaluation = details.courseNeedsEvaluation();
        active = details.active();
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

    /** Minutes that the practitioner needs before it, besides the length: preparing. */
    public int minutesBefore() {
        return minutesBefore;
    }

    /** Minutes that the practitioner needs after it, besides the length: needle disposal, writing. */
    public int minutesAfter() {
        return minutesAfter;
    }

    /** Minutes for which the room is taken already before it. */
    public int roomMinutesBefore() {
        return roomMinutesBefore;
    }

    /** Minutes for which the room stays taken afterwards: needle disposal, turnover. */
    public int roomMinutesAfter() {
        return roomMinutesAfter;
    }

    /** How many appointments a practitioner may deliberately have at once with it; 1: no overlap. */
    public int lanes() {
        return lanes;
    }

    /** The kind of device that is booked with it; null: none. */
    public String deviceKind() {
        return deviceKind;
    }

    /** In hundredths of the location's currency; null: not priced. */
    public Integer pricePence() {
        return pricePence;
    }

    public boolean isBookableBy(Role role) {
        return bookableBy().contains(role.name());
    }

    public List<String> bookableBy() {
        return List.of(bookableBy);
    }

    /** The colour name of its cards: new, tp, mfr, dn, fu or sm; never the only sign. */
    public String colour() {
        return colour;
    }

    public boolean isFirstVisit() {
        return firstVisit;
    }

    /** For patients who have been treated here before. */
    public boolean isFollowUpOnly() {
        return followUpOnly;
    }

    /** Whether a series of it may begin only after an evaluation visit has been completed. */
    public boolean courseNeedsEvaluation() {
        return courseNeedsEvaluation;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }

    /** What the technique family of a new service says of it. */
    record Family(String id, boolean needsCertificate, short position) {
    }
}
