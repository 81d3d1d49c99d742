package org.palpate.practitioner.credential;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a credential as it was on record.
 *
 * @param since    from when it was on record
 * @param until    null: it is the present one
 * @param verified the name of who had verified it; null: nobody
 */
public record Recorded(String kind, String title, String body, String number, String place, LocalDate issuedOn, LocalDate expiresOn,
                       CredentialStatus status, Instant since, Instant until, String verified) {

    public Standing standing(LocalDate day) {
        return Standing.of(status, expiresOn, day);
    }
}
