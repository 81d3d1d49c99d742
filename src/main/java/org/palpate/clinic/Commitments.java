package org.palpate.clinic;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/** What is booked. Those who change hours, absences and closures ask; the room that books answers, in the same transaction. */
public interface Commitments {

    /** Why a booking loses its time. */
    enum Cause {
        PRACTITIONER_AWAY, LOCATION_CLOSED
    }

    /** What a practitioner is booked for, alone or as a supervisor, and still holds, as far as it touches the span; by time. */
    List<Commitment> ofPractitioner(UUID practitionerId, TimeSlot span);

    /** The same for everybody at a location. */
    List<Commitment> atLocation(UUID locationId, TimeSlot span);

    /** Gives their times up and puts them on the list of what must be booked anew. */
    void reassign(Collection<UUID> bookings, Cause cause);

    /** The same for what can be undone: remembers what took their times, an absence or a closed day. */
    void reassign(Collection<UUID> bookings, Cause cause, UUID takenBy);

    /** Gives all that it took its time back, or refuses, naming the first that cannot be as it was: somebody has dealt with it since. */
    void giveBack(UUID takenBy);
}
