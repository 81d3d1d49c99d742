package org.palpate.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** The last step of a booking: a time with a practitioner, and a note. What was chosen before travels with it. */
class BookingForm extends Form {

    private static final int NOTE_LENGTH = 500;

    final UUID id;
    final UUID patient;
    final UUID service;
    final LocalDate date;
    final Slot slot;
    final String note;

    BookingForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
        id = uuid("id");
        patient = uuid("patient");
        service = uuid("service");
        date = date("date");
        slot = slot(required("slot", 100));
        note = optional("note", NOTE_LENGTH);
    }

    Booking booking() {
        return new Booking(id, patient, service, slot.practitionerId(), slot.start(), note);
    }

    private Slot slot(String text) {
        Slot chosen = text == null ? null : Slot.of(text);
        if (text != null && chosen == null) {
            reject("slot", "scheduling.form.slot.unknown");
        }
        return chosen;
    }

    /** A start time with a practitioner, as one choice of a form: {@code practitioner@instant}. */
    record Slot(UUID practitionerId, Instant start) {

        static Slot of(String text) {
            try {
                String[] parts = text.split("@", 2);
                return new Slot(UUID.fromString(parts[0]), Instant.parse(parts[1]));
            } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException unreadable) {
                return null;
            }
        }

        static String text(UUID practitionerId, Instant start) {
            return practitionerId + "@" + start;
        }
    }
}
