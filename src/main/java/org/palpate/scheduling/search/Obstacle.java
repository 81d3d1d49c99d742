package org.palpate.scheduling.search;

import java.util.Locale;

/** The rules that take a time within the hours away, in the order in which they are named. */
enum Obstacle {
    PAST, ABSENCE, CERTIFICATE, BOOKING, BUFFER, PATIENT, ROOM, DEVICE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
