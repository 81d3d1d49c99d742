package org.palpate.practitioner.qualification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/** What rests on qualifications. This room asks; the room that books answers, in the same transaction. */
public interface Bookings {

    /** Why bookings lose the certificate that covers them. */
    enum Cause {
        SUSPENDED, ENDED
    }

    /**
     * A booking that must be covered.
     *
     * @param traineeId whom the one who is certified supervises; null: nobody
     * @param underway  the patient is or was in the room: it is finished under the certificate with which it began
     */
    record Booked(UUID id, UUID certifiedId, UUID traineeId, Skill skill, TimeSlot slot, boolean underway) {
    }

    /** All that these practitioners answer for, or treat under supervision, and that is not over at the moment. */
    List<Booked> notOver(Collection<UUID> practitioners, Instant moment);

    /** Those of trainees to come who may not do it there, whoever supervises: by the rules of the place, or for want of their own licence. */
    List<UUID> notPermitted(Collection<UUID> trainees, Instant moment);

    /** Gives their times up and puts them on the list of what needs somebody else. */
    void loseCover(List<UUID> appointments, Cause cause);
}
