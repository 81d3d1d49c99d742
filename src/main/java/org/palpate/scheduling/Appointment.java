package org.palpate.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * <p>Its life: booked, perhaps confirmed; on the day the patient has arrived, is in treatment, with the signed visit it
 * is completed, and at the desk checked out. Side exits, each with a reason: cancelled (late where the patient gives it up
 * at short notice), no-show, and needs reassignment where it lost its practitioner; all give the time up, and can be
 * restored while it is free. A wrong arrival is taken back, and each change can be undone while nothing else happened.
 * That nobody is booked twice, and that the practitioner is certified for the whole time there, the database holds.
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
    @Column(name = "patient_id")
    private UUID patientId;
    @Column(name = "service_id")
    private UUID serviceId;
    private String family;
    @Column(name = "needs_certificate")
    private boolean needsCertificate;
    @Embedded
    private Arrangement arrangement;
    @Embedded
    private StatusChange standing;
    private String note;
    @Column(name = "held_until")
    private Instant heldUntil;
    @Embedded
    private Booking.Part part;
    @Column(name = "booked_at")
    private Instant bookedAt;
    @Column(name = "booked_by")
    private UUID bookedBy;
    @Column(name = "arranged_at")
    private Instant arrangedAt;
    @Version
    private int version;

    protected Appointment() {
    }

    static Appointment book(Booking booking, Service service, Arrangement arrangement, By by) {
        Appointment appointment = new Appointment();
        appointment.id = booking.id();
        appointment.patientId = booking.patientId();
        appointment.serviceId = service.id();
        appointment.family = service.family();
        appointment.needsCertificate = service.needsCertificate();
        appointment.locationId = by.place().id();
        appointment.arrangement = arrangement;
        appointment.note = booking.note();
        appointment.bookedAt = by.at();
        appointment.bookedBy = by.accountId();
        appointment.heldUntil = booking.heldUntil();
        appointment.part = booking.part();
        appointment.become(booking.heldUntil() == null ? Status.BOOKED : Status.REQUESTED, null, by);
        return appointment;
    }

    /** Another time, practitioner or length. */
    void move(Arrangement to, By by) {
        refuseIf(!status().canMove(), "scheduling.refused.cannot_move");
        arrange(to, by);
    }

    /** Books again what had lost its practitioner. Whoever waits in the house today has arrived still; else it is booked anew. */
    void reassign(Arrangement to, StatusChange before, By by) {
        refuseIf(status() != Status.NEEDS_REASSIGNMENT, "scheduling.refused.not_given_up");
        arrange(to, by);
        become(Status.BOOKED, null, by);
        standing = before.isWaitingFor(to.startsAt(), by) ? before : standing;
    }

    /** The offered time is taken; one whose hold has ended is for others. */
    void accept(By by) {
        refuseIf(isHoldOver(by), "scheduling.refused.offer_ended");
        answerOffer(Status.BOOKED, null, by);
    }

    void declineOffer(By by) {
        answerOffer(Status.CANCELLED, StatusReason.OFFER_EXPIRED, by);
    }

    private void answerOffer(Status answer, StatusReason why, By by) {
        refuseIf(status() != Status.REQUESTED && status() != answer, "scheduling.refused.offer_ended");
        follow(answer, why, by);
    }

    private boolean isHoldOver(By by) {
        return heldUntil != null && !by.at().isBefore(heldUntil);
    }

    void confirm(By by) {
        follow(Status.CONFIRMED, null, by);
    }

    void checkIn(By by) {
        refuseIf(!by.isOnTheDayOf(arrangement.startsAt()), "scheduling.refused.not_today");
        follow(Status.ARRIVED, null, by);
    }

    /** The patient is not here after all: booked or confirmed as before. Nothing but the status changes. */
    void takeBackArrival(StatusReason why, StatusChange before, By by) {
        refuseIf(status() != Status.ARRIVED, "scheduling.refused.not_arrived");
        become(before.status() == Status.CONFIRMED ? Status.CONFIRMED : Status.BOOKED, why, by);
    }

    /** @param notice a patient who cancels later than this before the start cancels late */
    void cancel(StatusReason why, Duration notice, By by) {
        if (!status().isCancelled()) {
            boolean late = why.isPatients() && isShortNotice(notice, by.at()) && status().canBecome(Status.CANCELLED_LATE);
            follow(late ? Status.CANCELLED_LATE : Status.CANCELLED, why, by);
        }
    }

    void recordNoShow(StatusReason why, By by) {
        refuseIf(by.at().isBefore(arrangement.startsAt()), "scheduling.refused.no_show_too_early");
        follow(Status.NO_SHOW, why, by);
    }

    /** Books again what had been given up, with a room and device that are free now. */
    void restore(Arrangement to, By by) {
        refuseIf(status().holds(), "scheduling.refused.not_given_up");
        arrange(to, by);
        become(Status.BOOKED, null, by);
    }

    void startTreatment(By by) {
        if (status().canBecome(Status.ARRIVED)) {
            checkIn(by);
        }
        follow(Status.IN_TREATMENT, null, by);
    }

    void complete(By by) {
        follow(Status.COMPLETED, null, by);
    }

    void checkOut(By by) {
        follow(Status.CHECKED_OUT, null, by);
    }

    /** Undoes the latest change: everything stands as it did, down to who set the status and when. */
    void goBackTo(PastState before, By by) {
        refuseIf(!status().canGoBackTo(before.standing().status()), "scheduling.refused.cannot_undo");
        refuseIf(before.standing().status() == Status.REQUESTED && isHoldOver(by), "scheduling.refused.offer_ended");
        arrange(before.arrangement(), by);
        standing = before.standing();
    }

    public boolean isShortNotice(Duration notice, Instant now) {
        return now.isAfter(arrangement.startsAt().minus(notice));
    }

    private static void refuseIf(boolean broken, String code) {
        if (broken) {
            throw Refused.because(code);
        }
    }

    private void follow(Status next, StatusReason why, By by) {
        if (status() != next) {
            refuseIf(!status().canBecome(next), "scheduling.refused.transition." + next.code());
            become(next, why, by);
        }
    }

    private void arrange(Arrangement to, By by) {
        arrangement = to;
        arrangedAt = by.at();
    }

    private void become(Status next, StatusReason why, By by) {
        standing = new StatusChange(next, by.at(), by.accountId(), why);
        if (next == Status.BOOKED) {
            heldUntil = null;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID practitionerId() {
        return arrangement.practitionerId();
    }

    /** Whose qualification counts: the supervisor's where there is one. */
    public UUID certifiedId() {
        return arrangement.supervisorId() == null ? arrangement.practitionerId() : arrangement.supervisorId();
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
        return standing.status();
    }

    public TimeSlot slot() {
        return arrangement.slot();
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    public int version() {
        return version;
    }
}
