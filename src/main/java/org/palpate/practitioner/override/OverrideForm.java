package org.palpate.practitioner.override;

import java.time.LocalDate;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Until when a credential counts past its last day, and why. */
class OverrideForm extends Form {

    private static final int LONG = 1000;
    static final int SHORTEST_REASON = 10;
    private static final int MOST_DAYS = 90;

    final String reason;
    final LocalDate lastDay;

    OverrideForm(MultivaluedMap<String, String> params, LocalDate today) {
        super("practitioner.override", params);
        reason = required("reason", LONG);
        lastDay = date("lastDay");
        if (reason != null && reason.length() < SHORTEST_REASON) {
            reject("reason", "practitioner.override.reason.short");
        }
        if (lastDay != null && (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS)))) {
            reject("lastDay", "practitioner.override.lastDay.bounds", MOST_DAYS);
        }
    }
}
