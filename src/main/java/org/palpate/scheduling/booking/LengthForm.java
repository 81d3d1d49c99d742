package org.palpate.scheduling.booking;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** How long an appointment is to be, in steps of five minutes. */
class LengthForm extends Form {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;
    private static final int STEP = 5;

    final Integer minutes;

    LengthForm(MultivaluedMap<String, String> params) {
        super("scheduling.length", params);
        minutes = integer("minutes", SHORTEST, LONGEST);
        if (minutes != null && minutes % STEP != 0) {
            reject("minutes", "scheduling.length.step");
        }
    }
}
