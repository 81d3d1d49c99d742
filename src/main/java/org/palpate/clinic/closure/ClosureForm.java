package org.palpate.clinic.closure;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Stranded;
import org.palpate.web.Form;

/** A day on which the location is to be closed. */
class ClosureForm extends Form {

    private static final int NAME_LENGTH = 80;

    final LocalDate day;
    final String name;

    ClosureForm(MultivaluedMap<String, String> params) {
        super("clinic.closure", params);
        day = date("day");
        name = required("name", NAME_LENGTH);
    }

    Closure closure() {
        return new Closure(recordId(), day, name);
    }

    Set<UUID> agreed() {
        return Stranded.agreed(value("agreed"));
    }
}
