package org.palpate.reference;

import java.util.Locale;

/** When a screening question is due; {@code INTERVAL}: when the last "no" has run out. */
public enum AskWhen {
    EVERY_VISIT, INTERVAL, FIRST_VISIT, CLINICIAN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
