package org.palpate.scheduling;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Nothing but the version that somebody saw, as the Undo of a message sends it. */
public class VersionForm extends Form {

    public VersionForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
    }
}
