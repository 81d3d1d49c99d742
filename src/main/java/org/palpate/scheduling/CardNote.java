package org.palpate.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * What the calendar notes beside a card.
 *
 * @param since    when the appointment got its present status
 * @param noShows  how often the patient did not come before
 * @param beenHere whether an earlier visit of the patient took place or is booked
 * @param alert    what everybody must know at once about the patient; empty for none
 * @param toCome   how many visits of the same course come after it
 * @param reminder how the patient was last reminded of this time; null: not yet
 * @param unconsented whether a signed consent is needed and none will hold then, with who treats
 */
public record CardNote(UUID roomId, Instant since, int noShows, boolean beenHere, String alert, int toCome, String reminder,
                       boolean unconsented) {
}
