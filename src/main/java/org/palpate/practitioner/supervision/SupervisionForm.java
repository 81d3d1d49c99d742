package org.palpate.practitioner.supervision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** What is agreed when a supervision begins. */
class SupervisionForm extends Form {

    private static final int MOST_VISITS = 1000;
    private static final int SHORT = 60;

    private final UUID supervisor = uuid("supervisor");
    private final String family = required("family", SHORT);
    private final LocalDate from = date("from");
    private final LocalDate until = date("until");
    private final Integer required = integer("required", 1, MOST_VISITS);

    SupervisionForm(MultivaluedMap<String, String> params) {
        super("practitioner.supervision", params);
        if (from != null && until != null && until.isBefore(from)) {
            reject("until", "practitioner.supervision.until.early");
        }
    }

    Agreement agreement(UUID traineeId) {
        return new Agreement(traineeId, supervisor, family, from, until, required);
    }
}
