package org.palpate.practitioner.credential;

import java.time.LocalDate;
import java.util.Locale;

/** Where a credential stands on a day, as people see it: its status, or that it has expired. */
public enum Standing {

    PENDING, VERIFIED, EXPIRED, SUSPENDED, REVOKED;

    static Standing of(CredentialStatus status, LocalDate expiresOn, LocalDate day) {
        boolean past = expiresOn != null && expiresOn.isBefore(day);
        return past && status == CredentialStatus.VERIFIED ? EXPIRED : valueOf(status.name());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
