package org.palpate.scheduling.reminder;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Which of the three buttons was pressed. */
class ReminderForm extends Form {

    final Reached outcome;

    ReminderForm(MultivaluedMap<String, String> params) {
        super("scheduling.reminder", params);
        outcome = Reached.of(value("outcome")).orElse(null);
        if (outcome == null) {
            reject("outcome", "scheduling.reminder.outcome.unknown");
        }
    }
}
