package org.palpate.screening.door;

import java.util.Locale;

/** What a door does: later constants hold more back. */
public enum Passage {

    /** Nothing is said. */
    OPEN,
    /** It goes on, and says what was found. */
    SAID,
    /** It goes on, and the open questions come next. */
    ASKED,
    /** It goes on once somebody has stated why it is done and what is adapted. */
    STATED,
    /** It does not go on. */
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
