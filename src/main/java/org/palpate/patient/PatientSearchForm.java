package org.palpate.patient;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.palpate.web.Form;

/** The search box: what was typed, and the page that waits for the patient. */
public class PatientSearchForm extends Form {

    private static final int LONGEST = 200;

    final String typed = value("q").substring(0, Math.min(LONGEST, value("q").length()));
    final NextPage next = NextPage.in(value("next"));

    PatientSearchForm(MultivaluedMap<String, String> params) {
        super("patient.search", params);
    }

    /** The words of the name that were typed, as one would register them; empty when it was a number or a date. */
    public String typedName() {
        return Sought.in(typed).name();
    }

    /** Whether another page waits for a patient to be chosen. */
    public boolean isChoosing() {
        return next.isWaiting();
    }

    /** The page that waits, empty for none. */
    public String waiting() {
        return next.path();
    }

    /** Where choosing this patient leads. */
    public String destination(UUID patient) {
        return next.with(patient);
    }
}
