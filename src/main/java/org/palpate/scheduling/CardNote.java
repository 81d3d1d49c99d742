package org.palpate.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * What the calendar notes beside a card.
 *
 * @param since    when the appointment got its present status
 * @param noShows  how often the patient did not come before
 * @param beenHere whether the patient has been treated before
 * @param screened when the latest screening was signed; null: never
 */
public record CardNote(UUID roomId, Instant since, int noShows, boolean beenHere, Instant screened) {
}
