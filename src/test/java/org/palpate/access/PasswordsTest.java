package org.palpate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void matchesThePasswordThatWasHashedAndNoOther() {
        String hash = Passwords.hash("trigger-point");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Passwords.hash("trigger-point"));
        assertThat(Passwords.match("trigger-point", hash)).isTrue();
        assertThat(Passwords.match("trigger-points", hash)).isFalse();
        assertThat(Passwords.match("trigger-point", null)).isFalse();
    }

    @Test
    void provesNobodyWhoIsInNoClinic() {
        String hash = Passwords.hash("trigger-point");

        assertThat(new Candidate(UUID.randomUUID(), hash, null, null).isProvedBy("trigger-point")).isFalse();
        assertThat(new Candidate(null, null, null, null).isProvedBy("trigger-point")).isFalse();
    }
}
