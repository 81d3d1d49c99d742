package org.palpate.screening.rule;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Why a new version is published, and on which version the lead has looked. */
final class PublishForm extends Form {

    private static final int LONG = 1000;

    final String reason;

    PublishForm(MultivaluedMap<String, String> params) {
        super("screening.rule.publish", params);
        reason = required("reason", LONG);
    }
}
