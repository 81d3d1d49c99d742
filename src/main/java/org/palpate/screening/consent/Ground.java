package org.palpate.screening.consent;

import java.util.Locale;

/** What a consent can come to its end by, or why it does not reach as far as what is planned. */
public enum Ground {
    WITHDRAWN, RISK, VERSION, REPLACED, EXPIRED, PRACTITIONER, REGION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
