package org.palpate.assessment;

import java.util.Locale;

/** What an examination says about one sign of a point. What was not tested is never taken for a no. */
public enum Sign {
    YES, NO, NOT_TESTED;

    /** The word that stands in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sign of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
