package org.palpate.scheduling.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that can be booked.
 *
 * @param roomId a room that is free then
 * @param others how many others could do it at the same time
 */
record Found(Instant start, Staff staff, UUID roomId, int others) {
}
