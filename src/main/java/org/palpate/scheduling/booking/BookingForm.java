package org.palpate.scheduling.booking;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.scheduling.Booking;
import org.palpate.scheduling.Slot;
import org.palpate.web.Form;

/** The last step of a booking: a time with a practitioner, and a note. What was chosen before travels with it. */
class BookingForm extends Form {

    private static final int NOTE_LENGTH = 500;
    private static final int REASON_LENGTH = 200;

    final UUID id;
    final UUID patient;
    final UUID service;
    final LocalDate date;
    final Slot slot;
    final UUID room;
    final String reason;
    final String note;

    BookingForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
        id = uuid("id");
        patient = uuid("patient");
        service = uuid("service");
        date = date("date");
        slot = slot(required("slot", MoveForm.SLOT_LENGTH));
        room = optionalUuid("room");
        reason = optional("reason", REASON_LENGTH);
        if (slot != null && slot.beside() && reason == null) {
            reject("reason", "scheduling.form.reason.missing");
        }
        note = optional("note", NOTE_LENGTH);
    }

    Booking booking() {
        return new Booking(id, patient, service, slot.practitionerId(), slot.start(), note).supervisedBy(slot.supervisorId()).inRoom(room)
                .besideBecause(slot.beside() ? reason : null);
    }

    private Slot slot(String text) {
        Slot chosen = text == null ? null : Slot.read(text);
        if (text != null && chosen == null) {
            reject("slot", "scheduling.form.slot.unknown");
        }
        return chosen;
    }
}
