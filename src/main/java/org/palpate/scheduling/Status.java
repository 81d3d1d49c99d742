package org.palpate.scheduling;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where an appointment stands. The table below is the only place that says what may follow what. */
public enum Status {

    REQUESTED, BOOKED, CONFIRMED, ARRIVED, IN_TREATMENT, COMPLETED, CHECKED_OUT,
    CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT;

    private static final Set<Status> CANCELLATIONS = EnumSet.of(CANCELLED, CANCELLED_LATE);
    private static final Set<Status> OF_THE_VISIT = EnumSet.of(IN_TREATMENT, COMPLETED);
    private static final Set<Status> GIVEN_UP = EnumSet.of(CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT);

    private static final Map<Status, Set<Status>> NEXT = Map.ofEntries(
            Map.entry(REQUESTED, EnumSet.of(BOOKED, CANCELLED, NEEDS_REASSIGNMENT)),
            Map.entry(BOOKED, EnumSet.of(CONFIRMED, ARRIVED, CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT)),
            Map.entry(CONFIRMED, EnumSet.of(ARRIVED, CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT)),
            Map.entry(ARRIVED, EnumSet.of(BOOKED, IN_TREATMENT, CANCELLED, CANCELLED_LATE, NEEDS_REASSIGNMENT)),
            Map.entry(IN_TREATMENT, EnumSet.of(COMPLETED)),
            Map.entry(COMPLETED, EnumSet.of(CHECKED_OUT)),
            Map.entry(CHECKED_OUT, EnumSet.noneOf(Status.class)),
            Map.entry(CANCELLED, EnumSet.of(BOOKED)),
            Map.entry(CANCELLED_LATE, EnumSet.of(BOOKED)),
            Map.entry(NO_SHOW, EnumSet.of(BOOKED)),
            Map.entry(NEEDS_REASSIGNMENT, EnumSet.of(BOOKED, CANCELLED)));

    public boolean canBecome(Status next) {
        return NEXT.get(this).contains(next);
    }

    /**
     * Whether an undo may lead from here back to how it was before: the way that the table allows, backwards, but never
     * past what the visit has decided; what itself led back is undone forwards. An offer that was declined or lost its
     * practitioner can be held again; one that was taken is withdrawn.
     */
    public boolean canGoBackTo(Status before) {
        return this == before ? canMove()
                : (before.canBecome(this) || canBecome(before)) && (before != REQUESTED || this != BOOKED) && !OF_THE_VISIT.contains(this);
    }

    public boolean isCancelled() {
        return CANCELLATIONS.contains(this);
    }

    /** Whether practitioner, patient and room are held; a cancelled time and a no-show are given up. */
    public boolean holds() {
        return !GIVEN_UP.contains(this);
    }

    /** Whether the appointment can still be given another time or practitioner; one that lost its practitioner must be. */
    public boolean canMove() {
        return this == BOOKED || this == CONFIRMED || this == NEEDS_REASSIGNMENT;
    }

    /** As stored, and as used in message keys and class names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
