package org.palpate.scheduling.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.Status;

/**
 * An appointment as a feed shows it.
 *
 * @param patient null where the clinic keeps names to itself
 */
record Event(UUID id, TimeSlot slot, Status status, Instant changedAt, int version, String service, String patient, Venue venue) {

    /** Where it is, and in which zone its time is meant. */
    record Venue(String name, ZoneId zone) {
    }
}
