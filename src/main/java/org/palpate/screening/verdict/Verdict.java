package org.palpate.screening.verdict;

import java.util.Locale;

/**
 * Whether something may be done; later constants are more severe and win. What is not yet known is milder than a
 * block, because a block stands whatever else is answered, but permits just as little.
 */
public enum Verdict {
    ALLOWED, WITH_CARE, NOT_YET_KNOWN, BLOCKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the database's word, for example {@code with_care}. */
    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean permits() {
        return this == ALLOWED || this == WITH_CARE;
    }

    public Verdict orWorse(Verdict other) {
        return isWorseThan(other) ? this : other;
    }

    public boolean isWorseThan(Verdict other) {
        return compareTo(other) > 0;
    }
}
