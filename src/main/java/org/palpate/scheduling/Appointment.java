package org.palpate.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.palpate.clinic.Service;
import org.palpate.kernel.Refused;
import org.palpate.kernel.TimeSlot;

/**
 * A booking: a patient, a service, a practitioner, a room and a time at one location.
 *
 * <p>Its life: booked, perhaps confirmed; on the day the patient has arrived, is in treatment, and with the signed
 * visit it is completed. Side exits: cancelled with a reason, or no-show; both give the time up. It can be moved until
 * the patient has arrived. That nobody is booked twice, and that the practitioner is certified for the whole time at
 * that place, is held by the database.
 */
@Entity
@DynamicUpdate
@Table(name = "appointment")
public class Appointment {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    @Column(name = "location_id")
    private UUID locationId;
    @Column(name = "room_id")
    private UUID roomId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "supervisor_id")
    private UUID supervisorId;
    @Column(name = "patient_id")
    private UUID patientId;
    @Column(name = "service_id")
    private UUID serviceId;
    private String family;
    @Column(name = "needs_certificate")
    private boolean needsCertificate;
    @Column(name = "starts_at")
    private Instant startsAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    private Status status;
    @Column(name = "status_at")
    private Instant statusAt;
    @Column(name = "status_by")
    private UUID statusBy;
    private StatusReason reason;
    private String note;
    @Column(name = "held_until")
    private Instant heldUntil;
    @Column(name = "course_id")
    private UUID courseId;
    @Column(name = "course_number")
    private Short courseNumber;
    @Column(name = "booked_at")
    private Instant bookedAt;
    @Column(name = "booked_by")
    private UUID bookedBy;
    @Version
    private int version;

    protected Appointment() {
    }

    static Appointment book(Booking booking, Service service, Room room, By by) {
        Appointment appointment = new Appointment();
        appointment.id = booking.id();
        appointment.patientId = booking.patientId();
        appointment.practitionerId = booking.practitionerId();
        appointment.serviceId = service.id();
        appointment.family = service.family();
        appointment.needsCertificate = service.needsCertificate();
        appointment.locationId = room.locationId();
        appointment.roomId = room.id();
        appointment.startsAt = booking.start();
        appointment.endsAt = booking.start().plus(service.length());
        appointment.note = booking.note();
        appointment.bookedAt = by.at();
        appointment.bookedBy = by.accountId();
        appointment.heldUntil = booking.heldUntil();
        if (booking.part() != null) {
            appointment.courseId = booking.part().courseId();
            appointment.courseNumber = (short) booking.part().number();
        }
        appointment.become(booking.heldUntil() == null ? Status.BOOKED : Status.REQUESTED, by);
        return appointment;
    }

    void move(UUID toPractitioner, Instant start, Room room) {
        if (!status.canMove()) {
            throw Refused.because("scheduling.refused.cannot_move");
        }
        endsAt = start.plus(slot().minutes(), ChronoUnit.MINUTES);
        startsAt = start;
        practitionerId = toPractitioner;
        roomId = room.id();
    }

    /** The offered time is taken; one whose hold has ended is for others. */
    void accept(By by) {
        refuseUnlessOffered(Status.BOOKED);
        if (heldUntil != null && !by.at().isBefore(heldUntil)) {
            throw Refused.because("scheduling.refused.offer_ended");
        }
        follow(Status.BOOKED, by);
        heldUntil = null;
    }

    void declineOffer(By by) {
        refuseUnlessOffered(Status.CANCELLED);
        if (status == Status.REQUESTED) {
            become(Status.CANCELLED, by);
            reason = StatusReason.OFFER_EXPIRED;
        }
    }

    private void refuseUnlessOffered(Status alreadyAnswered) {
        if (status != Status.REQUESTED && status != alreadyAnswered) {
            throw Refused.because("scheduling.refused.offer_ended");
        }
    }

    void confirm(By by) {
        follow(Status.CONFIRMED, by);
    }

    void checkIn(By by) {
        if (!by.isOnTheDayOf(startsAt)) {
            throw Refused.because("scheduling.refused.not_today");
        }
        follow(Status.ARRIVED, by);
    }

    void cancel(StatusReason why, By by) {
        follow(Status.CANCELLED, by);
        reason = why;
    }

    void recordNoShow(By by) {
        if (by.at().isBefore(startsAt)) {
            throw Refused.because("scheduling.refused.no_show_too_early");
        }
        follow(Status.NO_SHOW, by);
        reason = StatusReason.NO_SHOW_OTHER;
    }

    void startTreatment(By by) {
        if (status.canBecome(Status.ARRIVED)) {
            checkIn(by);
        }
        follow(Status.IN_TREATMENT, by);
    }

    void complete(By by) {
        follow(Status.COMPLETED, by);
    }

    private void follow(Status next, By by) {
        if (status == next) {
            return;
        }
        if (!status.canBecome(next)) {
            throw Refused.because("scheduling.refused.transition." + next.code());
        }
        become(next, by);
    }

    private void become(Status next, By by) {
        status = next;
        statusAt = by.at();
        statusBy = by.accountId();
    }

    public UUID id() {
        return id;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID practitionerId() {
        return practitionerId;
    }

    /** Whose qualification counts: the supervisor's where there is one. */
    public UUID certifiedId() {
        return supervisorId == null ? practitionerId : supervisorId;
    }

    public UUID locationId() {
        return locationId;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public String family() {
        return family;
    }

    public Status status() {
        return status;
    }

    public TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    public int version() {
        return version;
    }

    /** Who did it, when, and in which zone the day is meant. */
    record By(UUID accountId, Instant at, ZoneId zone) {

        private boolean isOnTheDayOf(Instant moment) {
            return at.atZone(zone).toLocalDate().equals(moment.atZone(zone).toLocalDate());
        }
    }

    /** The room of a location that is booked. */
    record Room(UUID id, UUID locationId) {
    }
}
