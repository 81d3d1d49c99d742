package org.palpate.scheduling.waitlist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Why somebody waits no longer. */
public enum CloseReason {

    BOOKED, NO_LONGER_NEEDED, CANNOT_BE_REACHED, WENT_ELSEWHERE, ENTERED_BY_MISTAKE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<CloseReason> all() {
        return Stream.of(values()).toList();
    }
}
