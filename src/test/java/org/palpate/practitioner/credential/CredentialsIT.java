package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.practitioner.qualification.Bookings.Booked;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.qualification.Qualifications;
import org.palpate.testing.Demo;
import org.palpate.testing.InContainer;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** A practitioner of this test's own gets credentials; what they may do, and what becomes of bookings, follows at once. */
@InContainer
class CredentialsIT {

    private static final Place LONDON = new Place(Demo.LONDON, "London", ZoneId.of("Europe/London"));
    private static final String NEEDLING = "dry_needling";
    private static final String ROWS = "select practitioner_id, location_id, technique, valid::text, credential_id from palpate.qualification where clinic_id = ? order by 1, 2, 3, 4";

    private final UUID who = Ids.next();

    @Inject
    private Credentials credentials;
    @Inject
    private CredentialVersions versions;
    @Inject
    private Qualifications qualifications;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Clock clock;

    @BeforeEach
    void hire() throws SQLException {
        owner("insert into palpate.practitioner (clinic_id, id, name, profession, active) values (?, ?, 'Petra Vale', 'physiotherapist', false)",
                Demo.NORTHGATE, who);
        imre();
    }

    @Test
    void derivesForTheDemoClinicWhatItsDataSays() throws SQLException {
        List<String> before = rows();
        qualifications.rewriteAll(stranded -> false);
        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void qualifiesNobodyBeforeASecondPersonHasVerified() throws SQLException {
        UUID licence = enter(CredentialKind.LICENCE, "1");
        UUID certificate = enter(CredentialKind.NEEDLING_CERTIFICATE, "2");
        assertRefused("practitioner.refused.four_eyes", () -> credentials.verify(licence, VerificationMethod.COPY));
        assertThat(covered(NEEDLING)).isNull();
        verify(licence);
        assertThat(covered(NEEDLING)).isNull();
        assertThat(covered("manual_compression")).isNotNull();
        verify(certificate);
        assertThat(covered(NEEDLING)).isNotNull();
    }

    @Test
    void movesBookingsToReassignmentOnSuspensionInOneGo() throws SQLException {
        UUID certificate = qualified();
        UUID ahead = book(30);
        assertThat(credentials.sheet(certificate).resting()).extracting(Booked::id).containsExactly(ahead);
        credentials.suspend(certificate);
        assertThat(appointment(ahead)).containsExactly("needs_reassignment", "certificate_suspended");
        assertThat((Instant) covered(NEEDLING)).isBeforeOrEqualTo(clock.instant());
        credentials.reinstate(certificate);
        ines();
        credentials.verify(certificate, VerificationMethod.REGISTER_CHECK);
        assertThat((Instant) covered(NEEDLING)).isAfter(clock.instant());
    }

    /** As when a place forbids the technique to the trainee's profession: the supervisor's certificate does not change. */
    @Test
    void takesTheTimeOfATraineeWhosePlaceNoLongerPermitsIt() throws SQLException {
        qualified();
        UUID trainee = Ids.next();
        owner("insert into palpate.practitioner (clinic_id, id, name, profession, active, trainee) values (?, ?, 'Tam Vale', 'physiotherapist', false, true)",
                Demo.NORTHGATE, trainee);
        UUID supervised = book(32);
        owner("update palpate.appointment set practitioner_id = ?, supervisor_id = ? where id = ?", trainee, who, supervised);
        owner("update palpate.practitioner set profession = 'massage_therapist' where id = ?", trainee);
        assertRefused("practitioner.refused.strands", () -> qualifications.rewriteAll(stranded -> false));
        qualifications.rewriteAll(stranded -> stranded == 1);
        assertThat(appointment(supervised)).containsExactly("needs_reassignment", "certificate_ended");
    }

    @Test
    void takesTheTimesOfATraineeWhoseOwnLicenceIsSuspended() throws SQLException {
        qualified();
        UUID supervised = book(33);
        UUID trainee = Ids.next();
        owner("insert into palpate.practitioner (clinic_id, id, name, profession, active, trainee) values (?, ?, 'Una Vale', 'physiotherapist', false, true)",
                Demo.NORTHGATE, trainee);
        owner("update palpate.appointment set practitioner_id = ?, supervisor_id = ? where id = ?", trainee, who, supervised);
        UUID licence = credentials.enter(Ids.next(), trainee, content(CredentialKind.LICENCE, "provisional"), null);
        verify(licence);
        assertThat(credentials.sheet(licence).resting()).extracting(Booked::id).containsExactly(supervised);
        credentials.suspend(licence);
        assertThat(appointment(supervised)).containsExactly("needs_reassignment", "certificate_suspended");
    }

    @Test
    void saysHowManyBookingsACorrectionWouldStrandBeforeItIsMade() throws SQLException {
        UUID certificate = qualified();
        UUID ahead = book(31);
        Content shorter = content(CredentialKind.NEEDLING_CERTIFICATE, "other number");
        int version = credentials.get(certificate).version();
        assertThatThrownBy(() -> credentials.correct(certificate, version, shorter, null, 0)).isInstanceOfSatisfying(Refused.class,
                no -> assertThat(no.refusals().get(0).args()).containsExactly(1));
        assertThat(appointment(ahead)).containsExactly("booked", null);
        credentials.correct(certificate, version, shorter, null, 1);
        assertThat(appointment(ahead)).containsExactly("needs_reassignment", "certificate_ended");
    }

    @Test
    void stillShowsWhatWasValidOnADayOfThePast() throws SQLException {
        UUID certificate = qualified();
        LocalDate today = credentials.today();
        credentials.correct(certificate, credentials.get(certificate).version(), content(CredentialKind.NEEDLING_CERTIFICATE, "new"), null, 0);
        assertThat(versions.of(credentials.get(certificate))).hasSize(3);
        assertThat(versions.validOn(Demo.THEA, today.minusDays(800))).extracting(Recorded::number).contains("DEMO-1004");
        assertThat(versions.validOn(Demo.CALLUM, today)).extracting(Recorded::kind).doesNotContain("needling_certificate");
        assertThat(versions.validOn(Demo.CALLUM, today.minusDays(90))).extracting(Recorded::kind).contains("needling_certificate");
    }

    @Test
    void isSeenByTheLeadAndByWhomItBelongsToOnly() throws SQLException {
        UUID licence = enter(CredentialKind.LICENCE, "1");
        signIn(5, who, Role.PRACTITIONER);
        assertThat(credentials.get(licence).id()).isEqualTo(licence);
        assertThatThrownBy(() -> credentials.verify(licence, VerificationMethod.COPY)).isInstanceOf(NotFound.class);
        signIn(3, Demo.NAOMI, Role.PRACTITIONER);
        assertThatThrownBy(() -> credentials.get(licence)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> credentials.enter(Ids.next(), who, content(CredentialKind.LICENCE, "2"), null)).isInstanceOf(NotFound.class);
    }

    private UUID qualified() {
        verify(enter(CredentialKind.LICENCE, "1"));
        UUID certificate = enter(CredentialKind.NEEDLING_CERTIFICATE, "2");
        verify(certificate);
        return certificate;
    }

    private UUID enter(CredentialKind kind, String number) {
        return credentials.enter(Ids.next(), who, content(kind, number), null);
    }

    private void verify(UUID id) {
        ines();
        credentials.verify(id, VerificationMethod.REGISTER_CHECK);
        imre();
    }

    private Content content(CredentialKind kind, String number) {
        LocalDate today = credentials.today();
        return new Content(kind, "Test " + kind, new Content.Issue("Board", number), "GB", new Content.Scope(List.of(), List.of(), 40, 40),
                today.minusYears(1), today.plusYears(1), "");
    }

    private UUID book(int days) throws SQLException {
        UUID id = Ids.next();
        OffsetDateTime start = clock.instant().plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC).withHour(3).withMinute(0);
        owner("""
                insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, patient_id, service_id, family,
                  needs_certificate, starts_at, ends_at, status, status_at, status_by, booked_at, booked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, 'booked', ?, ?, ?, ?)""", Demo.NORTHGATE, id, Demo.LONDON, Demo.room(16), who, Demo.patient(40),
                Demo.DRY_NEEDLING, NEEDLING, start, start.plusMinutes(45), start, Demo.account(10), start, Demo.account(10));
        return id;
    }

    private Object[] appointment(UUID id) throws SQLException {
        return owned("select status, reason from palpate.appointment where id = ?", id).get(0);
    }

    /** Until when; null: never. */
    private Object covered(String family) throws SQLException {
        Object until = owned("select max(upper(valid)) from palpate.qualification where practitioner_id = ? and technique = ?", who, family).get(0)[0];
        return until == null ? null : ((Timestamp) until).toInstant();
    }

    private List<String> rows() throws SQLException {
        return owned(ROWS, Demo.NORTHGATE).stream().map(Arrays::toString).toList();
    }

    private void imre() {
        signIn(1, Demo.IMRE, Role.CLINICAL_LEAD);
    }

    private void ines() {
        signIn(11, null, Role.CLINICAL_LEAD);
    }

    private void signIn(int account, UUID practitioner, Role role) {
        signedIn.become(new CurrentUser(Demo.account(account), "Somebody", Demo.NORTHGATE, "Northgate Clinic", Set.of(role), practitioner, LONDON));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusals().get(0).code()).isEqualTo(code));
    }

    private static void owner(String command, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, command, values);
        }
    }

    private static List<Object[]> owned(String query, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            return Rows.all(owner, query, values);
        }
    }
}
