package org.palpate.scheduling.search;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** For which service and day an explanation is asked, and for whom. */
public class WhyForm extends Form {

    final UUID patient;
    final UUID service;
    final UUID practitioner;
    final LocalDate day;

    WhyForm(MultivaluedMap<String, String> params) {
        super("scheduling.why", params);
        patient = optionalUuid("patient");
        service = optionalUuid("service");
        practitioner = optionalUuid("practitioner");
        day = optionalDate("date");
    }
}
