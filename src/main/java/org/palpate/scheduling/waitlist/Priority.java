package org.palpate.scheduling.waitlist;

import java.util.Locale;

/** How soon somebody should come; stored as 1, 2, 3. */
public enum Priority {

    URGENT, SOON, WHEN_IT_SUITS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int rank() {
        return ordinal() + 1;
    }

    static Priority of(int rank) {
        return values()[rank - 1];
    }
}
