package org.palpate.scheduling.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.palpate.clinic.Services;
import org.palpate.scheduling.Appointment;
import org.palpate.scheduling.Appointments;
import org.palpate.screening.Standing;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.DoorPolicy;
import org.palpate.screening.door.Doors;
import org.palpate.screening.door.Passage;

/** What a door has to say about an appointment that has just passed it, whatever key, button or drag brought it there. */
@ApplicationScoped
public class DoorWords {

    @Inject
    private Appointments appointments;
    @Inject
    private Services services;
    @Inject
    private Doors doors;

    /** The key of what comes next with somebody who has arrived; null for nothing. */
    public String arrival(UUID id) {
        Appointment appointment = appointments.get(id);
        Passage passage = doors.at(Door.ARRIVAL, appointment.patientId(), family(appointment));
        return passage == Passage.OPEN ? null : "scheduling.door.arrival." + passage.code();
    }

    /** The key of what is known of the patient, for a time that is still to come; null for nothing. */
    String move(UUID id) {
        Appointment appointment = appointments.get(id);
        Standing standing = doors.standing(appointment.patientId(), family(appointment));
        return DoorPolicy.at(Door.MOVE, standing, family(appointment)) == Passage.OPEN ? null : "scheduling.door.move." + standing.code();
    }

    private String family(Appointment appointment) {
        return services.get(appointment.serviceId()).family();
    }
}
