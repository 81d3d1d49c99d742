package org.palpate.screening;

import java.util.Locale;
import org.palpate.screening.verdict.Verdict;

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

    /** What blocks stands until it is changed; everything else holds for its day, and until a new risk is told. */
    static Standing of(Verdict verdict, boolean sameDay, boolean overtaken) {
        if (verdict == Verdict.BLOCKED || sameDay && !overtaken) {
            return valueOf(verdict.name());
        }
        return overtaken ? NOT_YET_KNOWN : EXPIRED;
    }
}
