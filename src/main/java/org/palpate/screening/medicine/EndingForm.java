package org.palpate.screening.medicine;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.palpate.web.Form;

/** Since when a medicine is not taken any more, and why. */
class EndingForm extends Form {

    private static final int LONGEST = 500;

    final LocalDate on;
    final String because;

    EndingForm(MultivaluedMap<String, String> params, LocalDate today) {
        super("screening.medicines.ending", params);
        on = date("on");
        because = required("because", LONGEST);
        if (on != null && on.isAfter(today)) {
            reject("on", "screening.medicines.form.future");
        }
    }
}
