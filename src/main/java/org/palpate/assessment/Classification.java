package org.palpate.assessment;

import java.util.Locale;

/**
 * What kind of point it is. Active and latent are trigger points; a tender point hurts only where it is pressed; with
 * {@code NONE} there is no point, with {@code UNCLASSIFIED} the examination does not yet say.
 */
public enum Classification {
    ACTIVE, LATENT, TENDER, NONE, UNCLASSIFIED;

    /** The word that stands in the database, in messages and in class names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Classification of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isTriggerPoint() {
        return this == ACTIVE || this == LATENT;
    }
}
