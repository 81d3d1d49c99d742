package org.palpate.scheduling;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import org.palpate.web.Form;

/** The first steps of a booking, all in the address: for whom, which service, which day. */
public class ChoiceForm extends Form {

    final UUID patient;
    final UUID service;
    final LocalDate day;

    ChoiceForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
        patient = optionalUuid("patient");
        service = optionalUuid("service");
        day = optionalDate("date");
    }

    /** The address of this page without a patient: where to come back to with one. */
    public String again() {
        return address(null, day);
    }

    /** The address of this page for another day. */
    public String onDay(LocalDate other) {
        return address(patient, other);
    }

    private String address(UUID forWhom, LocalDate date) {
        UriBuilder address = UriBuilder.fromPath("/appointments/new");
        if (forWhom != null) {
            address.queryParam("patient", forWhom);
        }
        if (service != null) {
            address.queryParam("service", service);
        }
        return (date == null ? address : address.queryParam("date", date)).build().toString();
    }
}
