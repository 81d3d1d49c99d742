package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** What the database itself refuses of credentials, rules and supervision, whatever program asks: SQL as the application's role. */
class CredentialRulesIT {

    private static final UUID INES = Demo.account(11);
    private static final UUID THEAS_ACCOUNT = Demo.account(2);
    private static final UUID IMRES_ACCOUNT = Demo.account(1);

    private final UUID id = Ids.next();
    private Connection app;

    @BeforeEach
    void begin() throws SQLException {
        app = TestDatabase.shared().asApp(Demo.NORTHGATE);
        app.setAutoCommit(false);
        actAs(IMRES_ACCOUNT);
        Rows.run(app, """
                insert into palpate.credential (clinic_id, id, practitioner_id, kind, title, issuing_body, number, jurisdiction, issued_on, expires_on, entered_by)
                values (?, ?, ?, 'needling_certificate', 'Certificate', 'Board', '1', 'GB', '2026-01-01', '2027-01-01', ?)""",
                Demo.NORTHGATE, id, Demo.THEA, IMRES_ACCOUNT);
    }

    @AfterEach
    void rollBack() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void acceptsASecondPersonsWord() throws SQLException {
        verify(INES);
        assertThat(column("status")).isEqualTo("verified");
    }

    @Test
    void refusesTheWordOfWhoEnteredIt() {
        Refuses.by("credential_four_eyes", () -> verify(IMRES_ACCOUNT));
    }

    @Test
    void refusesTheWordOfWhoseItIs() {
        Refuses.by("credential_not_own", () -> verify(THEAS_ACCOUNT));
    }

    @Test
    void refusesTheWordOfSomebodyWhoIsNotThere() {
        Refuses.by("credential_verified_in_person", () -> change("status = 'verified', verified_at = now(), verification_method = 'copy', verified_by = '" + INES + "'"));
    }

    @Test
    void refusesAVerificationWithoutPersonAndMethod() {
        Refuses.by("credential_verified_somehow", () -> change("status = 'verified'"));
    }

    @Test
    void makesItPendingAgainWithAnotherNumberDateOrScope() throws SQLException {
        for (String other : List.of("number = '2'", "expires_on = '2029-01-01'", "techniques = '{dry_needling}'", "regions = '{calf}'", "hours_theory = 90")) {
            verify(INES);
            actAs(IMRES_ACCOUNT);
            change(other);
            assertThat(column("status")).as(other).isEqualTo("pending");
            assertThat(column("verified_by")).isNull();
        }
    }

    @Test
    void cannotBeKeptVerifiedThroughAnEdit() throws SQLException {
        verify(INES);
        Refuses.by("credential_not_own", () -> {
            actAs(THEAS_ACCOUNT);
            change("number = '3'");
            verify(THEAS_ACCOUNT);
        });
    }

    @Test
    void keepsWhatIsRevoked() throws SQLException {
        change("status = 'revoked'");
        Refuses.by("credential_status_follows", () -> change("status = 'pending'"));
    }

    @Test
    void liftsASuspensionOnlyByANewVerification() throws SQLException {
        verify(INES);
        change("status = 'suspended'");
        Refuses.by("credential_status_follows", () -> change("status = 'verified'"));
    }

    @Test
    void knowsNoStoredExpiry() {
        Refuses.by("credential_status_known", () -> change("status = 'expired'"));
    }

    @Test
    void keepsEveryVersion() throws SQLException {
        verify(INES);
        change("number = '2'");
        assertThat(Rows.all(app, "select content ->> 'number', content ->> 'status' from palpate.credential_version where credential_id = ? order by recorded", id))
                .containsExactly(new Object[] {"1", "pending"}, new Object[] {"1", "verified"}, new Object[] {"2", "pending"});
        Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.credential_version set content = '{}'"));
    }

    @Test
    void isNeverDeleted() {
        Refuses.forWantOfRights(() -> Rows.run(app, "delete from palpate.credential where id = ?", id));
    }

    @Test
    void keepsNoEvidenceButWhatItsContentSaysItIs() {
        Refuses.by("credential_evidence_type_by_content", () -> keep("application/pdf", "<html>".getBytes()));
    }

    @Test
    void keepsNoEvidenceOfMoreThanFiveMegabytes() {
        byte[] large = new byte[EvidenceFile.LARGEST + 1];
        System.arraycopy("%PDF-".getBytes(), 0, large, 0, 5);
        Refuses.by("credential_evidence_size", () -> keep("application/pdf", large));
    }

    @Test
    void hashesEvidenceItselfAndNeverChangesIt() throws SQLException {
        keep("application/pdf", "%PDF-1".getBytes());
        assertThat(Rows.all(app, "select sha256 from palpate.credential_evidence where credential_id = ?", id).get(0)[0])
                .isEqualTo(Rows.all(app, "select encode(sha256('%PDF-1'::bytea), 'hex')").get(0)[0]);
        Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.credential_evidence set file_name = 'b'"));
    }

    @Test
    void refusesNeedlesWithoutACertificateInTheRuleItself() {
        Refuses.by("place_rule_needles_with_certificate",
                () -> Rows.run(app, "update palpate.place_rule set permission = 'permitted', needs = '{licence}' where family = 'dry_needling'"));
    }

    @Test
    void beginsWithARuleForEveryRowOfTheReferenceDataWithItsSourceAndDate() throws SQLException {
        assertThat(Rows.all(app, "select 1 from reference.jurisdiction")).hasSize(67);
        assertThat(Rows.all(app, """
                select j.jurisdiction, j.profession from reference.jurisdiction j where not exists (select from palpate.place_rule r
                  where r.jurisdiction = j.jurisdiction and r.family = 'dry_needling' and r.source = j.source and r.as_of = j.as_of
                    and (r.permission = 'permitted') = (j.dry_needling_status in ('allowed', 'allowed_with_conditions')))""")).isEmpty();
        assertThat(Rows.all(app, "select profession, permission from palpate.place_rule where jurisdiction = 'ANY' and family = 'dry_needling' order by 1"))
                .contains(new Object[] {"assistant", "prohibited"}, new Object[] {"massage_therapist", "prohibited"}, new Object[] {"acupuncturist", "permitted"},
                        new Object[] {"chiropractor", "unknown"});
    }

    @Test
    void letsNobodySignOffButTheSupervisor() {
        Refuses.by("supervision_by_supervisor", () -> signOff(INES));
    }

    @Test
    void letsNobodySignOffBeforeTheVisitsAreDone() {
        Refuses.by("supervision_visits_done", () -> signOff(IMRES_ACCOUNT));
    }

    @Test
    void findsNothingOfAnotherClinic() throws SQLException {
        for (String table : List.of("credential", "credential_version", "credential_evidence", "place_rule", "supervision")) {
            assertThat(Rows.all(app, "select 1 from palpate." + table + " where clinic_id <> ?", Demo.NORTHGATE)).as(table).isEmpty();
        }
    }

    private void verify(UUID account) throws SQLException {
        actAs(account);
        Rows.run(app, "update palpate.credential set status = 'verified', verified_by = ?, verified_at = now(), verification_method = 'copy' where id = ?", account, id);
    }

    private void signOff(UUID account) throws SQLException {
        actAs(account);
        Rows.run(app, "update palpate.supervision set signed_off_at = now(), signed_off_by = ?", account);
    }

    private void keep(String type, byte[] content) throws SQLException {
        Rows.run(app, "insert into palpate.credential_evidence (clinic_id, id, credential_id, file_name, media_type, content, uploaded_at, uploaded_by)"
                + " values (?, ?, ?, 'a', ?, ?, now(), ?)", Demo.NORTHGATE, Ids.next(), id, type, content, IMRES_ACCOUNT);
    }

    private void change(String change) throws SQLException {
        Rows.run(app, "update palpate.credential set " + change + " where id = ?", id);
    }

    private Object column(String name) throws SQLException {
        return Rows.all(app, "select " + name + " from palpate.credential where id = ?", id).get(0)[0];
    }

    private void actAs(UUID account) throws SQLException {
        Rows.run(app, "select set_config('app.account_id', ?, true)", account.toString());
    }
}
