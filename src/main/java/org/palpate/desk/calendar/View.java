package org.palpate.desk.calendar;

import java.util.Locale;
import java.util.stream.Stream;

/** How the calendar is looked at. */
public enum View {

    DAY, WEEK, LIST, ROOMS;

    /** As in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is no view means the day. */
    static View of(String code) {
        return Stream.of(values()).filter(view -> view.code().equals(code)).findFirst().orElse(DAY);
    }
}
