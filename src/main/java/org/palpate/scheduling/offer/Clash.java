package org.palpate.scheduling.offer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.palpate.clinic.Service;
import org.palpate.scheduling.Appointment;
import org.palpate.scheduling.Arrangement;
import org.palpate.scheduling.Slot;

/**
 * A wish that met somebody faster: enough to look up who has the time.
 *
 * @param roomId the only room that would do; null: any
 * @param except the appointment that was to be moved, whose own time is no obstacle
 */
public record Clash(Slot slot, UUID patientId, Service service, long minutes, UUID roomId, UUID except) {

    /** An appointment that wants its own time back. */
    public static Clash of(Appointment appointment, Service service) {
        Arrangement wanted = appointment.arrangement();
        Slot slot = new Slot(wanted.practitionerId(), wanted.supervisorId(), wanted.startsAt(), false);
        return new Clash(slot, appointment.patientId(), service, wanted.slot().minutes(), null, appointment.id());
    }

    public Clash lasting(long otherMinutes) {
        return new Clash(slot, patientId, service, otherMinutes, roomId, except);
    }

    Set<UUID> people() {
        return slot.supervisorId() == null ? Set.of(slot.practitionerId(), patientId)
                : Set.of(slot.practitionerId(), slot.supervisorId(), patientId);
    }

    Instant end() {
        return slot.start().plusSeconds(60 * minutes);
    }
}
