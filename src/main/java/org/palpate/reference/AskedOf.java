package org.palpate.reference;

import java.util.Locale;

/** Who may answer a screening question; with {@code BOTH} the answer that is not safe wins. */
public enum AskedOf {
    PATIENT, CLINICIAN, BOTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
