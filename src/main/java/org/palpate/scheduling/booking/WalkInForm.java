package org.palpate.scheduling.booking;

import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Who has walked in, for what, and with whom; nobody in particular where no practitioner was chosen. */
class WalkInForm extends Form {

    final UUID id;
    final UUID patient;
    final UUID service;
    final UUID practitioner;

    WalkInForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
        id = uuid("id");
        patient = uuid("patient");
        service = uuid("service");
        practitioner = optionalUuid("practitioner");
    }

    /** The address of the page without a patient: where to come back to with one. */
    public String again() {
        return "/appointments/walk-in" + (service == null ? "" : "?service=" + service);
    }
}
