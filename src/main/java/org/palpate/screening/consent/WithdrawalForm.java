package org.palpate.screening.consent;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** That somebody takes a consent back: who says so, and why in a few words. */
class WithdrawalForm extends Form {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 1000;

    final String saidBy = required("saidBy", LONGEST_NAME);
    final String words = required("words", LONGEST);

    WithdrawalForm(MultivaluedMap<String, String> params) {
        super("screening.consent.withdrawal", params);
    }
}
