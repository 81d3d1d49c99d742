package org.palpate.scheduling;

import java.time.LocalDate;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Another time for an appointment: the day that is looked at, and the time that is chosen. */
class MoveForm extends Form {

    private static final int SLOT_LENGTH = 100;

    final LocalDate day;
    final BookingForm.Slot slot;

    MoveForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
        day = optionalDate("date");
        String text = required("slot", SLOT_LENGTH);
        slot = text == null ? null : BookingForm.Slot.of(text);
        if (text != null && slot == null) {
            reject("slot", "scheduling.form.slot.unknown");
        }
    }
}
