package org.palpate.treatment.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;
import org.palpate.web.Messages;

/** What the patient said when asked again; what is usually said stands there already. */
class ConfirmationForm extends Form {

    private static final int LONGEST = 500;

    final String words = required("words", LONGEST);

    ConfirmationForm(MultivaluedMap<String, String> params) {
        super("treatment.confirmation", params);
    }

    static ConfirmationForm usual() {
        return new ConfirmationForm(blank().with("words", Messages.text("treatment.confirmation.usual")));
    }
}
