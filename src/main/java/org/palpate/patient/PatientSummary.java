package org.palpate.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient as other rooms show one: in the banner, in lists, on a card.
 *
 * @param number the clinic's own number of the patient
 * @param alert what everybody must know at once, empty for none
 * @param note administrative, empty for none
 */
public record PatientSummary(UUID id, long number, String name, String initials, LocalDate birthDate, String phone,
                             String pronouns, String alert, String note) {
}
