package org.palpate.screening.medicine;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.palpate.web.Form;

/** A medicine that a patient takes, as a clinician notes it. */
class MedicineForm extends Form {

    private static final int LONGEST = 200;

    final String name;
    final String dose;
    final LocalDate from;

    MedicineForm(MultivaluedMap<String, String> params, LocalDate today) {
        super("screening.medicines.form", params);
        name = required("name", LONGEST);
        dose = optional("dose", LONGEST);
        from = optionalDate("from");
        if (from != null && from.isAfter(today)) {
            reject("from", "screening.medicines.form.future");
        }
    }
}
