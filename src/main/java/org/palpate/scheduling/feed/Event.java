package org.palpate.scheduling.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.Status;

/**
 * An appointment as a feed shows it.
 *
 * @param changedAt when it last got another status, time, practitioner, room or length
 * @param patient null where the clinic keeps names to itself
 * @param trainee who treats under supervision of whose feed it is; null: they treat themselves
 */
record Event(UUID id, TimeSlot slot, Status status, Instant changedAt, int version, String service, String patient,
             String trainee, Venue venue) {

    /** Where it is, and in which zone its time is meant. */
    record Venue(String name, ZoneId zone) {
    }
}
