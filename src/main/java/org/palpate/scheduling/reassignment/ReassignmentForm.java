package org.palpate.scheduling.reassignment;

import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Who takes an appointment. */
class ReassignmentForm extends Form {

    final UUID practitioner;

    ReassignmentForm(MultivaluedMap<String, String> params) {
        super("scheduling.reassignment", params);
        practitioner = uuid("practitioner");
    }
}
