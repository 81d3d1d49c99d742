package org.palpate.practitioner.credential;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a credential stands. The table below is the only place that says what may follow what. */
public enum CredentialStatus {

    PENDING, VERIFIED, SUSPENDED, REVOKED;

    private static final Map<CredentialStatus, Set<CredentialStatus>> NEXT = Map.of(
            PENDING, EnumSet.of(VERIFIED, REVOKED),
            VERIFIED, EnumSet.of(PENDING, SUSPENDED, REVOKED),
            SUSPENDED, EnumSet.of(PENDING, REVOKED),
            REVOKED, EnumSet.noneOf(CredentialStatus.class));

    public boolean canBecome(CredentialStatus next) {
        return NEXT.get(this).contains(next);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CredentialStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
