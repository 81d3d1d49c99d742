package org.palpate.screening.door;

/** Where a patient passes on the way to a treatment, in this order. */
public enum Door {
    REQUEST, BOOKING, MOVE, ARRIVAL, START, POINT;

    /** Whether there is still time to do something else first. */
    boolean isBeforeTheDay() {
        return compareTo(ARRIVAL) < 0;
    }
}
