package org.palpate.screening.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palpate.kernel.Caller;
import org.palpate.screening.Screenings;
import org.palpate.screening.Standing;
import org.palpate.screening.Status;

/** Asks for a patient what a door does now, by what is known at this moment. */
@ApplicationScoped
public class Doors {

    @Inject
    private Screenings screenings;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** What the door does today with somebody who comes for this family; before an emergency is answered nothing is booked. */
    public Passage at(Door door, UUID patientId, String family) {
        Status status = status(patientId);
        return status.emergency() && door.isBeforeTheDay() ? Passage.REFUSED : DoorPolicy.at(door, status.of(family), family);
    }

    /** Whether it is an emergency that nobody has answered, whatever is to be booked. */
    public boolean isEmergency(UUID patientId) {
        return status(patientId).emergency();
    }

    /** Where somebody stands today who comes for this family. */
    public Standing standing(UUID patientId, String family) {
        return status(patientId).of(family);
    }

    private Status status(UUID patientId) {
        return screenings.status(List.of(patientId), caller.user().today(clock)).get(patientId);
    }
}
