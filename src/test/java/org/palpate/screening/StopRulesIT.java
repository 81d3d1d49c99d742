package org.palpate.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palpate.database.Violation;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;
import org.palpate.treatment.Rescreened;
import org.palpate.treatment.VisitScene;

/** What the database raises by itself from a decision, and how it keeps it, said as the application's role. */
class StopRulesIT {

    private static final String STOPS = "select rule, emergency from palpate.screening_stop order by raised_at";
    private static final String ANSWER = "insert into palpate.screening_stop_outcome values (?, ?, ?, ?, ?, ?, ?, 'Thea Berg')";

    @Test
    void raisesRedFlagsEmergenciesAndAbsoluteStopsOnceADay() throws SQLException {
        VisitScene scene = VisitScene.arrived();
        try (Connection owner = TestDatabase.shared().asOwner(); Connection app = scene.app()) {
            Rescreened.again(scene, owner, "dry_needling", "with_care", Rescreened.reason("careful", "precaution", true, false, false), 10);
            Rescreened.again(scene, owner, "dry_needling", "blocked", Rescreened.reason("plain", "contraindicated", false, false, false), 20);
            assertThat(Rows.all(app, STOPS)).isEmpty();

            Rescreened.again(scene, owner, "dry_needling", "blocked", Rescreened.reason("clot", "contraindicated", true, true, true), 30);
            Rescreened.again(scene, owner, "dry_needling", "blocked", Rescreened.reason("clot", "contraindicated", true, true, true), 40);
            Rescreened.again(scene, owner, "dry_needling", "blocked", Rescreened.reason("bleeds", "contraindicated", true, false, false), 50);
            assertThat(Rows.all(app, STOPS)).containsExactly(new Object[] {"clot", true}, new Object[] {"bleeds", false});
        }
    }

    @Test
    void raisesWhatIsToldLikeWhatIsSignedAndAgainWhenItIsToldAgain() throws SQLException {
        VisitScene scene = VisitScene.arrived();
        try (Connection owner = TestDatabase.shared().asOwner(); Connection app = scene.app()) {
            String flag = "[" + Rescreened.reason("clot", "contraindicated", true, true, true) + "]";
            tell(app, scene, "[" + Rescreened.reason("careful", "precaution", false, false, false) + "]", -30);
            assertThat(Rows.all(app, STOPS)).isEmpty();
            tell(app, scene, flag, -20);
            tell(app, scene, flag, -10);
            Rescreened.again(scene, owner, "dry_needling", "blocked", Rescreened.reason("clot", "contraindicated", true, true, true), 55);
            assertThat(Rows.all(app, STOPS)).as("one alert for one danger").containsExactly(new Object[] {"clot", true});

            UUID stop = (UUID) Rows.all(app, "select id from palpate.screening_stop").get(0)[0];
            assertThat(answer(app, scene, stop, "read", "")).isEqualTo("screening_stop_answered");
            assertThat(answer(app, scene, stop, "called", "999 at 09:10")).isEqualTo("done");
            tell(app, scene, flag, 10);
            assertThat(Rows.all(app, STOPS)).as("told again is news again").hasSize(2);
        }
    }

    private static void tell(Connection app, VisitScene scene, String reasons, int seconds) throws SQLException {
        Rows.run(app, "insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, safe, reasons, source, given_at, taken_by,"
                + " taken_name) values (?, ?, ?, 'clot', 'yes', false, ?::jsonb, 'reception', ?, ?, 'Rosa')", scene.clinic, scene.emma, UUID.randomUUID(),
                reasons, VisitScene.at(VisitScene.NOW.plusSeconds(seconds)), scene.thea);
    }

    @Test
    void holdsBackWhatNoRuleWeighsUntilItIsAnswered() throws SQLException {
        VisitScene scene = VisitScene.arrived();
        try (Connection app = scene.app()) {
            scene.started(app);
            UUID point = scene.point(app, 1, "infraspinatus");
            tell(app, scene, "[" + Rescreened.reason("clot", "contraindicated", true, true, true) + "]", -10);
            Refuses.by("technique_record_stopped", () -> scene.record(app, point, "load_correction", null));
            UUID stop = (UUID) Rows.all(app, "select id from palpate.screening_stop").get(0)[0];
            assertThat(answer(app, scene, stop, "called", "999 at 09:10")).isEqualTo("done");
            Refuses.by("technique_record_certified", () -> scene.record(app, point, "load_correction", null));
        }
    }

    /** An emergency need not rule every technique out: its permits stand, and yet nothing is done before it is answered. */
    @Test
    void holdsBackWhatTheSignatureClearsUntilTheEmergencyIsAnswered() throws SQLException {
        VisitScene scene = VisitScene.arrived();
        try (Connection owner = TestDatabase.shared().asOwner(); Connection app = scene.app()) {
            scene.started(app);
            UUID point = scene.point(app, 1, "infraspinatus");
            Rescreened.again(scene, owner, "dry_needling", "with_care", Rescreened.reason("crisis", "precaution", false, true, true), 10);
            Refuses.by("technique_record_stopped", () -> Rescreened.recordWithCare(scene, app, point, "Pain keeps returning", "Shorter"));
            UUID stop = (UUID) Rows.all(app, "select id from palpate.screening_stop").get(0)[0];
            assertThat(answer(app, scene, stop, "called", "999 at 09:10")).isEqualTo("done");
            scene.consent(app, "dry_needling", VisitScene.NOW.minusSeconds(5));
            Rescreened.recordWithCare(scene, app, point, "Pain keeps returning", "Shorter");
        }
    }

    @Test
    void keepsAnEmergencyFromBeingReadAwayAndAnOutcomeAsItIs() throws SQLException {
        VisitScene scene = VisitScene.arrived();
        try (Connection owner = TestDatabase.shared().asOwner(); Connection app = scene.app()) {
            Rescreened.again(scene, owner, "dry_needling", "blocked", Rescreened.reason("clot", "contraindicated", true, true, true), 10);
            UUID stop = (UUID) Rows.all(app, "select id from palpate.screening_stop").get(0)[0];

            assertThat(answer(app, scene, stop, "read", "")).isEqualTo("screening_stop_answered");
            assertThat(answer(app, scene, stop, "called", " ")).isEqualTo("screening_stop_outcome_told");
            assertThat(answer(app, scene, stop, "called", "999 at 09:10")).isEqualTo("done");
            assertThat(answer(app, scene, stop, "cleared", "Nothing")).isEqualTo("screening_stop_outcome_pkey");
            assertThat(refusal(app, "update palpate.screening_stop_outcome set done = 'else'")).isNotEqualTo("done");
            assertThat(refusal(app, "delete from palpate.screening_stop")).isNotEqualTo("done");
        }
    }

    private static String answer(Connection app, VisitScene scene, UUID stop, String outcome, String done) {
        return refusal(app, ANSWER, scene.clinic, stop, scene.emma, outcome, done, VisitScene.at(VisitScene.NOW), scene.thea);
    }

    private static String refusal(Connection app, String sql, Object... values) {
        try {
            Rows.run(app, sql, values);
        } catch (SQLException no) {
            return Violation.in(no).map(Violation::constraint).orElse("");
        }
        return "done";
    }
}
