package org.palpate.screening.answer;

import java.util.Locale;

/** Who answered: the patient to the desk, the patient on a form of their own, or a clinician who examined. */
public enum Source {
    RECEPTION, PATIENT, CLINICIAN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
