package org.palpate.screening.sheet;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Why an answer that is not safe no longer holds, in a clinician's words. */
class ClosingForm extends Form {

    private static final int LONGEST = 500;

    final String because;

    ClosingForm(MultivaluedMap<String, String> params) {
        super("screening.closing", params);
        because = required("because", LONGEST);
    }

    static ClosingForm empty() {
        return new ClosingForm(blank());
    }
}
