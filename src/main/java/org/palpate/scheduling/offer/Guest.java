package org.palpate.scheduling.offer;

import java.util.UUID;

/**
 * For whom a time is sought.
 *
 * @param patientId null while it is not known for whom
 * @param except    the appointment that is to be moved, whose own time does not stand in the way
 * @param roomId    the only room that will do; null: any
 * @param late      somebody was faster, so that later days are of interest too
 */
record Guest(UUID patientId, UUID except, UUID roomId, boolean late) {

    private static final UUID NONE = new UUID(0, 0);

    static Guest of(UUID patientId) {
        return new Guest(patientId, NONE, null, false);
    }

    /** Somebody who books, perhaps with a slot in mind that another has taken. */
    static Guest booking(UUID patientId, UUID roomId, boolean late) {
        return new Guest(patientId, NONE, roomId, late);
    }
}
