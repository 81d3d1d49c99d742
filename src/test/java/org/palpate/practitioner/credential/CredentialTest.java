package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palpate.practitioner.credential.CredentialStatus.PENDING;
import static org.palpate.practitioner.credential.CredentialStatus.REVOKED;
import static org.palpate.practitioner.credential.CredentialStatus.SUSPENDED;
import static org.palpate.practitioner.credential.CredentialStatus.VERIFIED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.practitioner.qualification.CredentialKind;

class CredentialTest {

    private static final UUID THEA = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final CurrentUser IMRE = user(1, new UUID(0, 1));
    private static final CurrentUser INES = user(11, null);

    @Test
    void isVerifiedBySomebodyWhoDidNotEnterIt() {
        Credential credential = entered(IMRE);
        assertRefused("practitioner.refused.four_eyes", () -> credential.verify(VerificationMethod.COPY, IMRE, NOW));
        credential.verify(VerificationMethod.REGISTER_CHECK, INES, NOW);
        assertThat(credential.status()).isEqualTo(VERIFIED);
        assertThat(credential.verifiedBy()).isEqualTo(INES.accountId());
    }

    @Test
    void isNeverVerifiedByWhomItBelongsTo() {
        assertRefused("practitioner.refused.own", () -> entered(IMRE).verify(VerificationMethod.COPY, user(2, THEA), NOW));
    }

    @Test
    void hasToBeVerifiedAgainWithAnotherNumberDateOrScope() {
        for (Content other : List.of(content("Certificate", "2", "2027-01-01", List.of()), content("Certificate", "1", "2028-01-01", List.of()),
                content("Certificate", "1", "2027-01-01", List.of("dry_needling")))) {
            Credential credential = verified();
            credential.correct(other, IMRE, NOW);
            assertThat(credential.status()).isEqualTo(PENDING);
            assertThat(credential.verifiedBy()).isNull();
            assertThat(credential.enteredBy()).isEqualTo(IMRE.accountId());
        }
    }

    @Test
    void staysVerifiedUnderABetterTitle() {
        Credential credential = verified();
        credential.correct(content("Certificate in dry needling", "1", "2027-01-01", List.of()), IMRE, NOW);
        assertThat(credential.status()).isEqualTo(VERIFIED);
    }

    @Test
    void countsAfterASuspensionOnlyWhenVerifiedAnew() {
        Credential credential = verified();
        credential.suspend(NOW);
        assertRefused("practitioner.refused.status.verified", () -> credential.verify(VerificationMethod.COPY, INES, NOW));
        credential.reinstate(NOW);
        assertThat(credential.status()).isEqualTo(PENDING);
        assertThat(credential.verifiedBy()).isNull();
    }

    @Test
    void staysRevoked() {
        Credential credential = verified();
        credential.revoke(NOW);
        assertRefused("practitioner.refused.status.verified", () -> credential.verify(VerificationMethod.COPY, INES, NOW));
        assertRefused("practitioner.refused.revoked", () -> credential.correct(content("X", "9", "2027-01-01", List.of()), IMRE, NOW));
        assertRefused("practitioner.refused.status.pending", () -> credential.reinstate(NOW));
    }

    @Test
    void knowsItsTransitions() {
        assertThat(CredentialStatus.values()).allSatisfy(status -> {
            assertThat(status.canBecome(status)).isFalse();
            assertThat(REVOKED.canBecome(status)).isFalse();
        });
        assertThat(VERIFIED.canBecome(SUSPENDED)).isTrue();
        assertThat(SUSPENDED.canBecome(VERIFIED)).isFalse();
        assertThat(PENDING.canBecome(SUSPENDED)).isFalse();
    }

    private static Credential verified() {
        Credential credential = entered(user(2, THEA));
        credential.verify(VerificationMethod.REGISTER_CHECK, INES, NOW);
        return credential;
    }

    private static Credential entered(CurrentUser by) {
        return Credential.enter(new UUID(0, 9), THEA, content("Certificate", "1", "2027-01-01", List.of()), by, NOW);
    }

    private static Content content(String title, String number, String until, List<String> techniques) {
        return new Content(CredentialKind.NEEDLING_CERTIFICATE, title, new Content.Issue("Board", number), "GB",
                new Content.Scope(techniques, List.of(), null, null), LocalDate.parse("2025-01-01"), LocalDate.parse(until), "");
    }

    private static CurrentUser user(int account, UUID practitioner) {
        return new CurrentUser(new UUID(1, account), "Somebody", new UUID(0, 0), "Clinic", Set.of(Role.CLINICAL_LEAD), practitioner, null);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class,
                no -> assertThat(no.refusals().get(0).code()).isEqualTo(code));
    }
}
