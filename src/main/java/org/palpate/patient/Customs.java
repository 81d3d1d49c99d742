package org.palpate.patient;

import java.time.LocalDate;

/**
 * How dates and phone numbers are meant where the caller works.
 *
 * @param country in two letters, as GB; null where it is not known
 */
record Customs(LocalDate today, String country) {
}
