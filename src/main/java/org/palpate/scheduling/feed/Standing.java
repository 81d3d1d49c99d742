package org.palpate.scheduling.feed;

import java.time.Instant;

/**
 * How a practitioner's feed stands.
 *
 * @param since      when the present address was made; null: there is none
 * @param showsNames whether the clinic lets feeds name patients
 */
public record Standing(Instant since, boolean showsNames) {
}
