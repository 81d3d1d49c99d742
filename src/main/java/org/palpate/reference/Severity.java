package org.palpate.reference;

import java.util.Locale;

/** What a contraindication does to a technique family; later constants are more severe. */
public enum Severity {
    NONE, PRECAUTION, CONTRAINDICATED_LOCALLY, CONTRAINDICATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity with this code of the reference data, for example {@code contraindicated_locally}. */
    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public Severity orWorse(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
