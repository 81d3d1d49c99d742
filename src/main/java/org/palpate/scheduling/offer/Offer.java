package org.palpate.scheduling.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Slot;

/**
 * What one practitioner can be booked for on a day: the free start times, or the reason why there is none.
 *
 * @param manner how the practitioner would treat at those times
 */
public record Offer(UUID practitionerId, String name, String profession, List<Instant> times, Refusal whyNot, Manner manner) {

    /**
     * Alone, as a trainee with a supervisor, or beside another appointment.
     *
     * @param supervisorId null unless supervised
     */
    public record Manner(UUID supervisorId, String supervisor, boolean beside) {

        static final Manner ALONE = new Manner(null, null, false);
        static final Manner BESIDE = new Manner(null, null, true);
    }

    public boolean isOffered() {
        return whyNot == null;
    }

    Slot slot(Instant start) {
        return new Slot(practitionerId, manner.supervisorId(), start, manner.beside());
    }
}
