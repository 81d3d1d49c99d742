package org.palpate.practitioner.credential;

import java.time.LocalDate;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** The day for which it is asked what was valid. */
class DayForm extends Form {

    /** Null while none is chosen. */
    final LocalDate day;

    DayForm(MultivaluedMap<String, String> params) {
        super("practitioner.valid", params);
        day = optionalDate("on");
    }
}
