package org.palpate.scheduling.booking;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.scheduling.Slot;
import org.palpate.web.Form;

/** Another time for an appointment: the day that is looked at, and the time that is chosen. */
class MoveForm extends Form {

    static final int SLOT_LENGTH = 120;

    final LocalDate day;
    final Slot slot;
    final UUID room;

    MoveForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
        day = optionalDate("date");
        room = optionalUuid("room");
        String text = required("slot", SLOT_LENGTH);
        slot = text == null ? null : Slot.read(text);
        if (text != null && slot == null) {
            reject("slot", "scheduling.form.slot.unknown");
        }
    }
}
