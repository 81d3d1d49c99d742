package org.palpate.screening;

import java.util.Locale;

/** What everybody at the desk may know about a technique family and a patient: that it is so, not why. */
public enum Standing {
    MISSING, EXPIRED, ALLOWED, WITH_CARE, NOT_YET_KNOWN, BLOCKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String key() {
        return "screening.standing." + code();
    }
}
