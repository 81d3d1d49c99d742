package org.palpate.scheduling;

import java.util.UUID;

import org.palpate.clinic.Service;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;

/**
 * What is wished for, before any rule has looked at it.
 *
 * @param supervisorId null unless a trainee is to treat
 * @param roomId       the only room that will do; null: any
 * @param beside       why it is to run beside another appointment of the practitioner; null: it is not
 */
record Wish(UUID patientId, UUID practitionerId, UUID supervisorId, Service service, Place place, TimeSlot slot, UUID roomId,
            String beside) {

    Wish inRoom(UUID only) {
        return new Wish(patientId, practitionerId, supervisorId, service, place, slot, only, beside);
    }

    /** What was given up or changed, wished for again as it was. */
    static Wish again(Appointment appointment, Arrangement before, Service service, Place place) {
        return new Wish(appointment.patientId(), before.practitionerId(), before.supervisorId(), service, place, before.slot(), null,
                before.laneReason());
    }
}
