package org.palpate.practitioner.qualification;

import java.util.Locale;

/** What a place says to a profession and a technique; what is not known counts as no. */
public enum Permission {

    PERMITTED, PROHIBITED, UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Permission of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
