package org.palpate.scheduling.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that can be booked.
 *
 * @param supervisor who supervises then; null for whoever does it alone
 * @param roomId a room that is free then
 * @param others how many others could do it at the same time
 */
record Found(Instant start, Staff staff, Staff supervisor, UUID roomId, int others) {
}
