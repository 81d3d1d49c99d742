package org.palpate.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** What the application's role can do with screenings and permits, said in its own SQL. */
public class ScreeningTablesIT {

    private static final String TODAY = "tstzrange('2026-11-16 09:00Z', '2026-11-17 00:00Z')";
    private static final String NINE = "2026-11-16 09:00Z";
    private static final String SCREENING = "insert into palpate.screening"
            + " (clinic_id, id, patient_id, location_id, rules_version, day, signed_at, signed_by, signed_name)"
            + " values (?, ?, ?, ?, (select max(version) from reference.contraindication), '2026-11-16', ?::timestamptz, ?, 'Imre')";
    private static final String PERMIT = "insert into palpate.screening_permit"
            + " (clinic_id, patient_id, gate, zone, side, valid, screening_id)"
            + " values (?, ?, 'dry_needling', 'any', 'any', " + TODAY + ", ?)";
    private static final String ANSWER = "insert into palpate.screening_answer"
            + " (clinic_id, screening_id, fact, answer, answered_at) values (?, ?, 'fever', 'no', '2026-11-16 09:00Z')";

    private final UUID patient = Ids.next();
    private final UUID other = Ids.next();
    private final UUID screening = Ids.next();
    private Connection app;

    @BeforeEach
    void signOne() throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            register(owner, patient);
            register(owner, other);
        }
        app = TestDatabase.shared().asApp(Demo.NORTHGATE);
        app.setAutoCommit(false);
        insertScreening(screening, NINE);
        Rows.run(app, PERMIT, Demo.NORTHGATE, patient, screening);
        app.commit();
    }

    @AfterEach
    void leave() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void noPermitWithoutASignedScreening() {
        refused("screening_signed", PERMIT, Demo.NORTHGATE, patient, Ids.next());
    }

    @Test
    void noPermitIsAddedToAScreeningThatIsSigned() {
        refused("screening_signed", PERMIT.replace("'any', 'any'", "'calf', 'left'"), Demo.NORTHGATE, patient,
                screening);
    }

    @Test
    void noAnswerAndNoVerdictIsAddedToAScreeningThatIsSigned() throws SQLException {
        refused("screening_signed", ANSWER, Demo.NORTHGATE, screening);
        app.rollback();
        refused("screening_signed", "insert into palpate.screening_verdict (clinic_id, screening_id, gate, zone, side,"
                + " verdict) values (?, ?, 'heat_therapy', 'any', 'any', 'allowed')", Demo.NORTHGATE, screening);
    }

    @Test
    void noPermitForSomebodyElseThanWasScreened() throws SQLException {
        UUID another = Ids.next();
        insertScreening(another, "2026-11-16 09:30Z");
        refused("screening_permit_screening_fkey", PERMIT, Demo.NORTHGATE, other, another);
    }

    @Test
    void noTwoPermitsAtOnceForTheSame() throws SQLException {
        UUID another = Ids.next();
        insertScreening(another, "2026-11-16 09:30Z");
        refused("screening_permit_pkey", PERMIT, Demo.NORTHGATE, patient, another);
    }

    @Test
    void aRiskThatIsToldEndsEveryPermitByItself() throws SQLException {
        tell("2026-11-16 10:00Z", screening);
        app.commit();
        assertThat(inForce("2026-11-16 09:59Z")).hasSize(1);
        assertThat(inForce("2026-11-16 10:00Z")).isEmpty();
    }

    @Test
    void anotherSignatureEndsEveryPermitByItself() throws SQLException {
        insertScreening(Ids.next(), "2026-11-16 10:00Z");
        assertThat(inForce("2026-11-16 10:00Z")).isEmpty();
    }

    @Test
    void nothingIsToldOrSignedAsIfItHadComeBefore() throws SQLException {
        Refuses.by("patient_answer_in_order", () -> tell("2026-11-16 08:59Z", Ids.next()));
        app.rollback();
        Refuses.by("patient_answer_in_order", () -> tell(NINE, Ids.next()));
        app.rollback();
        Refuses.by("patient_answer_in_order", () -> insertScreening(Ids.next(), "2026-11-16 08:59Z"));
        app.rollback();
        tell("2026-11-16 10:00Z", Ids.next());
        Refuses.by("screening_in_order", () -> insertScreening(Ids.next(), "2026-11-16 09:59Z"));
    }

    @Test
    void nobodyEndsOrRevivesAPermitByHand() throws SQLException {
        Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.screening_permit set valid = tstzrange(lower(valid), '2026-11-16 10:00Z')"));
        app.rollback();
        Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.screening_permit set ended = false"));
        app.rollback();
        tell("2026-11-16 10:00Z", Ids.next());
        app.commit();
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Refuses.by("screening_permit_only_ends", () -> Rows.run(owner,
                    "update palpate.screening_permit set valid = tstzrange(lower(valid), '2026-11-16 11:00Z') where patient_id = ?", patient));
        }
    }

    @Test
    void aPermitIsNeverEmptyAndNeverForEver() throws SQLException {
        UUID another = Ids.next();
        insertScreening(another, "2026-11-16 09:30Z");
        refused("screening_permit_valid_sometime", PERMIT.replace(TODAY, "tstzrange('2026-11-16', null)")
                .replace("'any', 'any'", "'calf', 'left'"), Demo.NORTHGATE, patient, another);
    }

    @Test
    void nothingSignedIsChangedOrRemoved() throws SQLException {
        for (String command : new String[] {"update palpate.screening set note = 'x'",
            "update palpate.screening_answer set answer = 'no'",
            "update palpate.screening_verdict set verdict = 'allowed'",
            "update palpate.screening_permit set gate = 'heat_therapy'", "delete from palpate.screening",
            "delete from palpate.screening_answer", "delete from palpate.screening_verdict",
            "delete from palpate.screening_permit", "truncate palpate.screening_permit"}) {
            Refuses.forWantOfRights(() -> Rows.run(app, command));
            app.rollback();
        }
    }

    @Test
    void anotherClinicSeesNothing() throws SQLException {
        try (Connection stranger = TestDatabase.shared().asApp(Ids.next())) {
            assertThat(Rows.all(stranger, "select from palpate.screening")).isEmpty();
            assertThat(Rows.all(stranger, "select from palpate.screening_permit")).isEmpty();
            assertThatThrownBy(() -> Rows.run(stranger, ANSWER, Demo.NORTHGATE, screening))
                    .isInstanceOfSatisfying(SQLException.class,
                            no -> assertThat(no.getSQLState()).isIn("42501", "23514"));
        }
    }

    private void refused(String constraint, String command, Object... values) {
        Refuses.by(constraint, () -> Rows.run(app, command, values));
    }

    private void insertScreening(UUID id, String at) throws SQLException {
        Rows.run(app, SCREENING, Demo.NORTHGATE, id, patient, Demo.LONDON, at, Demo.account(1));
    }

    private List<Object[]> inForce(String moment) throws SQLException {
        return Rows.all(app, "select 1 from palpate.screening_permit where patient_id = ? and valid @> ?::timestamptz", patient, moment);
    }

    private void tell(String at, UUID report) throws SQLException {
        Rows.run(app, "insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, safe, source, given_at, taken_by, taken_name)"
                + " values (?, ?, ?, 'fever', 'yes', false, 'patient', ?::timestamptz, ?, 'Rosa')", Demo.NORTHGATE, patient, report, at, Demo.account(1));
    }

    public static void register(Connection owner, UUID id) throws SQLException {
        Rows.run(owner, "insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone,"
                + " phone_reversed, registered_at) values (?, ?, 'Hannah', 'Cole', '1987-03-14', '0151 555 0134',"
                + " '43105551510', '2026-11-01')", Demo.NORTHGATE, id);
    }
}
