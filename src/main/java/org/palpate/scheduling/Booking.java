package org.palpate.scheduling;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What reception asks for. The id is made with the form, so that sending it twice books once.
 *
 * @param heldUntil    not booked but offered: the time is kept until then; null for a booking
 * @param part         which visit of a course it is; null: not part of one
 * @param supervisorId who supervises a trainee; null: nobody
 * @param roomId       the only room that will do; null: any
 * @param beside       why it deliberately runs beside another appointment of the practitioner; null: it does not
 */
public record Booking(UUID id, UUID patientId, UUID serviceId, UUID practitionerId, Instant start, String note,
                      Instant heldUntil, Part part, UUID supervisorId, UUID roomId, String beside) {

    public Booking {
        note = note == null ? "" : note;
    }

    /** With a practitioner alone, at a time that is free. */
    public Booking(UUID id, UUID patientId, UUID serviceId, UUID practitionerId, Instant start, String note) {
        this(id, patientId, serviceId, practitionerId, start, note, null, null, null, null, null);
    }

    public Booking heldUntil(Instant moment) {
        return new Booking(id, patientId, serviceId, practitionerId, start, note, moment, part, supervisorId, roomId, beside);
    }

    public Booking asPart(UUID courseId, int number) {
        return new Booking(id, patientId, serviceId, practitionerId, start, note, heldUntil, new Part(courseId, (short) number), supervisorId, roomId, beside);
    }

    public Booking supervisedBy(UUID supervisor) {
        return new Booking(id, patientId, serviceId, practitionerId, start, note, heldUntil, part, supervisor, roomId, beside);
    }

    public Booking inRoom(UUID room) {
        return new Booking(id, patientId, serviceId, practitionerId, start, note, heldUntil, part, supervisorId, room, beside);
    }

    public Booking besideBecause(String reason) {
        return new Booking(id, patientId, serviceId, practitionerId, start, note, heldUntil, part, supervisorId, roomId, reason);
    }

    /** The visit of a course, from 1. */
    @Embeddable
    public record Part(@Column(name = "course_id") UUID courseId, @Column(name = "course_number") Short number) {
    }
}
