package org.palpate.screening.door;

/** Where a patient passes on the way to a treatment, in this order. */
public enum Door {
    REQUEST, BOOKING, MOVE, ARRIVAL, START, POINT
}
