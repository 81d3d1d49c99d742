package org.palpate.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.palpate.kernel.Refusal;

/** What one practitioner can be booked for on a day: the free start times, or the reason why there is none. */
public record Offer(UUID practitionerId, String name, String profession, List<Instant> times, Refusal whyNot) {

    static Offer of(UUID practitionerId, String name, String profession, List<Instant> times) {
        return new Offer(practitionerId, name, profession, times, null);
    }

    public boolean isOffered() {
        return whyNot == null;
    }
}
