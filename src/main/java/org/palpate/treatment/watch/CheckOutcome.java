package org.palpate.treatment.watch;

import java.util.Locale;

/** What came of asking. Who was not reached is asked again. */
public enum CheckOutcome {

    WELL, SIGNS, NOT_REACHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
