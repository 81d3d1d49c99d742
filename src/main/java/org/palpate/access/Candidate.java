package org.palpate.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who wants to sign in: perhaps an account, perhaps an address that nobody has.
 *
 * @param clinicId a clinic in which the account is a member, null where it is in none
 * @param waitUntil after too many failures, when the next attempt is heard; else null
 */
record Candidate(UUID accountId, String passwordHash, UUID clinicId, Instant waitUntil) {

    boolean mustWait() {
        return waitUntil != null;
    }

    /** At least one. */
    long minutesToWait(Instant now) {
        return Math.max(1, Duration.between(now, waitUntil).plusSeconds(59).toMinutes());
    }

    boolean isProvedBy(String password) {
        return Passwords.match(password, clinicId == null ? null : passwordHash);
    }
}
