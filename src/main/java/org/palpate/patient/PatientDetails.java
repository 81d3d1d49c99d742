package org.palpate.patient;

import java.util.Objects;

/**
 * What reception writes down about a patient.
 *
 * @param alert what everybody must know at once, in a few words; empty for none
 * @param note administrative, nothing clinical; it, e-mail and pronouns are empty where nothing is known
 */
public record PatientDetails(PersonName name, BirthDate birthDate, PhoneNumber phone, String email, String pronouns,
                             String alert, String note) {

    public PatientDetails {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(phone, "phone");
        email = Objects.requireNonNullElse(email, "");
        pronouns = Objects.requireNonNullElse(pronouns, "");
        alert = Objects.requireNonNullElse(alert, "");
        note = Objects.requireNonNullElse(note, "");
    }
}
