package org.palpate.practitioner.hours;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Stranded;
import org.palpate.web.Form;

/** From which date on hours no longer hold. */
class EndForm extends Form {

    final LocalDate from;

    EndForm(MultivaluedMap<String, String> params, LocalDate today) {
        super("practitioner.hours_end", params);
        from = date("from");
        if (from != null && from.isBefore(today)) {
            reject("from", "practitioner.hours.from.past");
        }
        scope("end");
    }

    Set<UUID> agreed() {
        return Stranded.agreed(value("agreed"));
    }
}
