package org.palpate.scheduling;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Nothing but the version that somebody saw, as the Undo of a message sends it. */
class VersionForm extends Form {

    VersionForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
    }
}
