package org.palpate.practitioner.override;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Why an override ends before its day. */
class WithdrawalForm extends Form {

    private static final int LONG = 1000;

    final String reason;

    WithdrawalForm(MultivaluedMap<String, String> params) {
        super("practitioner.override.withdrawal", params);
        reason = required("reason", LONG);
        if (reason != null && reason.length() < OverrideForm.SHORTEST_REASON) {
            reject("reason", "practitioner.override.reason.short");
        }
    }
}
