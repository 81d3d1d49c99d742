package org.palpate.practitioner.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.practitioner.credential.Content;
import org.palpate.practitioner.credential.Credentials;
import org.palpate.practitioner.credential.VerificationMethod;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.testing.Demo;
import org.palpate.testing.InContainer;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** What an override does to what a practitioner may do, and which ones the database refuses: the doorway checks nothing itself. */
@InContainer
class OverridesIT {

    private static final Place LONDON = new Place(Demo.LONDON, "London", ZoneId.of("Europe/London"));
    private static final String REASON = "The board wrote that the renewal is in the post";

    private final UUID who = Ids.next();

    @Inject
    private Overrides overrides;
    @Inject
    private Credentials credentials;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Clock clock;

    @BeforeEach
    void begin() throws SQLException {
        hire("physiotherapist");
        signIn(1, Demo.IMRE, Role.CLINICAL_LEAD);
    }

    @Test
    void letsAnEndedCertificateCountUntilItsOwnLastDay() throws SQLException {
        UUID certificate = expiredCertificate();
        assertThat(coveredUntil()).isNull();
        UUID form = Ids.next();
        overrides.grant(form, certificate, REASON, today().plusDays(10));
        overrides.grant(form, certificate, REASON, today().plusDays(10));
        assertThat(coveredUntil()).isEqualTo(today().plusDays(11).atStartOfDay(LONDON.zone()).toInstant());
        assertThat(overrides.all()).filteredOn(one -> one.of().credentialId().equals(certificate)).hasSize(1)
                .allSatisfy(one -> assertThat(one.state(today())).isEqualTo("counts"));
        assertThat(credentials.get(certificate).overriddenUntil()).isEqualTo(today().plusDays(10));
    }

    @Test
    void endsWithASuspensionAndDoesNotComeBackWithANewVerification() throws SQLException {
        UUID certificate = expiredCertificate();
        overrides.grant(Ids.next(), certificate, REASON, today().plusDays(10));
        credentials.suspend(certificate);
        assertThat(coveredUntil()).isBeforeOrEqualTo(clock.instant());
        refused("of_verified", () -> overrides.grant(Ids.next(), certificate, REASON, today().plusDays(10)));
        credentials.reinstate(certificate);
        verify(certificate);
        assertThat(coveredUntil()).isBeforeOrEqualTo(clock.instant());
        assertThat(overrides.all()).filteredOn(one -> one.of().credentialId().equals(certificate))
                .extracting(one -> one.state(today())).containsExactly("ended");
    }

    @Test
    void isWithdrawnAtOnceByALeadWhoSaysWhy() throws SQLException {
        UUID certificate = expiredCertificate();
        UUID granted = Ids.next();
        overrides.grant(granted, certificate, REASON, today().plusDays(10));
        assertThat(coveredUntil()).isAfter(clock.instant());
        refused("withdrawn_with_reason", () -> overrides.withdraw(granted, "because"));
        signIn(2, Demo.THEA, Role.CLINICAL_LEAD);
        refused("by_lead", () -> overrides.withdraw(granted, "The board has refused it"));
        signIn(1, Demo.IMRE, Role.CLINICAL_LEAD);
        overrides.withdraw(granted, "The board has refused it");
        assertThat(coveredUntil()).isBeforeOrEqualTo(clock.instant());
        assertThat(credentials.get(certificate).overriddenUntil()).isNull();
        assertThat(overrides.get(granted).state(today())).isEqualTo("withdrawn");
        assertThat(overrides.get(granted).ended().because()).isEqualTo("The board has refused it");
        refused("over", () -> overrides.withdraw(granted, "The board has refused it twice"));
        overrides.grant(Ids.next(), certificate, REASON, today().plusDays(5));
        assertThat(coveredUntil()).isEqualTo(today().plusDays(6).atStartOfDay(LONDON.zone()).toInstant());
    }

    @Test
    void neverUnblocksBecauseARenewalIsUnderWay() throws SQLException {
        expiredCertificate();
        UUID renewal = enter(CredentialKind.NEEDLING_CERTIFICATE, today().plusYears(2));
        assertThat(coveredUntil()).isNull();
        refused("of_verified", () -> overrides.grant(Ids.next(), renewal, REASON, today().plusDays(10)));
    }

    @Test
    void isImpossibleForALicence() {
        UUID licence = enter(CredentialKind.LICENCE, today().minusDays(1));
        verify(licence);
        refused("not_of_licence", () -> overrides.grant(Ids.next(), licence, REASON, today().plusDays(10)));
    }

    @Test
    void isImpossibleForWhatIsRevoked() {
        UUID certificate = expiredCertificate();
        credentials.revoke(certificate);
        refused("of_verified", () -> overrides.grant(Ids.next(), certificate, REASON, today().plusDays(10)));
    }

    @Test
    void isImpossibleWhereThePlaceProhibitsIt() throws SQLException {
        owner("update palpate.practitioner set profession = 'massage_therapist' where id = ?", who);
        UUID certificate = expiredCertificate();
        refused("where_permitted", () -> overrides.grant(Ids.next(), certificate, REASON, today().plusDays(10)));
    }

    @Test
    void needsAReasonAndADayThatIsNotFar() {
        UUID certificate = expiredCertificate();
        refused("reasoned", () -> overrides.grant(Ids.next(), certificate, "because", today().plusDays(10)));
        refused("bounded", () -> overrides.grant(Ids.next(), certificate, REASON, today().plusDays(120)));
    }

    @Test
    void isGrantedByALeadAndNeverToThemselves() throws SQLException {
        UUID certificate = expiredCertificate();
        signIn(2, Demo.THEA, Role.CLINICAL_LEAD);
        refused("by_lead", () -> overrides.grant(Ids.next(), certificate, REASON, today().plusDays(10)));
        signIn(1, Demo.IMRE, Role.CLINICAL_LEAD);
        UUID own = enter(Demo.IMRE, CredentialKind.FIRST_AID, today().minusDays(1));
        verify(own);
        refused("not_own", () -> overrides.grant(Ids.next(), own, REASON, today().plusDays(10)));
    }

    @Test
    void isNeverChangedByAnyProgram() throws SQLException {
        try (Connection app = TestDatabase.shared().asApp(Demo.NORTHGATE)) {
            Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.credential_override set last_day = last_day + 1"));
            Refuses.forWantOfRights(() -> Rows.run(app, "delete from palpate.credential_override"));
        }
    }

    /** With a licence that holds. */
    private UUID expiredCertificate() {
        verify(enter(CredentialKind.LICENCE, today().plusYears(1)));
        UUID certificate = enter(CredentialKind.NEEDLING_CERTIFICATE, today().minusDays(1));
        verify(certificate);
        return certificate;
    }

    private UUID enter(CredentialKind kind, LocalDate expiresOn) {
        return enter(who, kind, expiresOn);
    }

    private UUID enter(UUID practitioner, CredentialKind kind, LocalDate expiresOn) {
        return credentials.enter(Ids.next(), practitioner, new Content(kind, "Test " + kind, new Content.Issue("Board", "1"), "GB",
                new Content.Scope(List.of(), List.of(), 40, 40), today().minusYears(1), expiresOn, ""), null);
    }

    private void verify(UUID id) {
        signIn(11, null, Role.CLINICAL_LEAD);
        credentials.verify(id, VerificationMethod.REGISTER_CHECK);
        signIn(1, Demo.IMRE, Role.CLINICAL_LEAD);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON.zone());
    }

    /** Until when needling is covered; null: it never was. */
    private Instant coveredUntil() throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Object until = Rows.all(owner, "select max(upper(valid)) from palpate.qualification where practitioner_id = ? and technique = 'dry_needling'",
                    who).get(0)[0];
            return until == null ? null : ((Timestamp) until).toInstant();
        }
    }

    private void hire(String profession) throws SQLException {
        owner("insert into palpate.practitioner (clinic_id, id, name, profession, active) values (?, ?, 'Odile Marsh', ?, false)",
                Demo.NORTHGATE, who, profession);
    }

    private void signIn(int account, UUID practitioner, Role role) {
        signedIn.become(new CurrentUser(Demo.account(account), "Somebody", Demo.NORTHGATE, "Northgate Clinic", Set.of(role), practitioner, LONDON));
    }

    private static void refused(String rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class,
                no -> assertThat(no.refusals().get(0).code()).isEqualTo("practitioner.refused.override." + rule));
    }

    private static void owner(String command, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, command, values);
        }
    }
}
