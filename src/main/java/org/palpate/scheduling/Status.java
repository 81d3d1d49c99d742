package org.palpate.scheduling;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where an appointment stands. The table below is the only place that says what may follow what. */
public enum Status {

    BOOKED, CONFIRMED, ARRIVED, IN_TREATMENT, COMPLETED, CANCELLED, NO_SHOW;

    private static final Map<Status, Set<Status>> NEXT = Map.of(
            BOOKED, EnumSet.of(CONFIRMED, ARRIVED, CANCELLED, NO_SHOW),
            CONFIRMED, EnumSet.of(ARRIVED, CANCELLED, NO_SHOW),
            ARRIVED, EnumSet.of(IN_TREATMENT, CANCELLED),
            IN_TREATMENT, EnumSet.of(COMPLETED),
            COMPLETED, EnumSet.noneOf(Status.class),
            CANCELLED, EnumSet.noneOf(Status.class),
            NO_SHOW, EnumSet.noneOf(Status.class));

    public boolean canBecome(Status next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether practitioner, patient and room are held; a cancelled time and a no-show are given up. */
    public boolean holds() {
        return this != CANCELLED && this != NO_SHOW;
    }

    /** Whether the appointment can still be given another time or practitioner. */
    public boolean canMove() {
        return this == BOOKED || this == CONFIRMED;
    }

    /** As stored, and as used in message keys and class names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
