package org.palpate.treatment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.palpate.treatment.VisitScene.NOW;
import static org.palpate.treatment.VisitScene.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;
import org.palpate.treatment.Rescreened;
import org.palpate.treatment.VisitScene;

/** Which records the database refuses to any program, said in SQL as the application's role. */
class ClearedTechniquesIT {

    private VisitScene scene;
    private Connection app;
    private UUID infraspinatus;

    @BeforeEach
    void startVisit() throws SQLException {
        scene = VisitScene.arrived();
        app = scene.app();
        scene.started(app);
        infraspinatus = scene.point(app, 1, "infraspinatus");
    }

    @AfterEach
    void leave() throws SQLException {
        app.close();
    }

    @Test
    void takesWhatTodaysScreeningAllowsThereAndKeepsByWhichPermit() throws SQLException {
        UUID record = scene.record(app, infraspinatus, "dn_deep", 2);

        assertThat(Rows.all(app,
                "select gate, permit_zone, permit_side from palpate.technique_clearance where record_id = ?", record))
                .isNotEmpty().allSatisfy(row -> assertThat(row).startsWith("dry_needling"));
    }

    @Test
    void refusesATechniqueWhereTheScreeningDoesNotAllowIt() throws SQLException {
        UUID calf = scene.point(app, 2, "gastrocnemius");

        Refuses.by("technique_record_cleared", () -> scene.record(app, calf, "dn_deep", 1));
    }

    @Test
    void refusesATechniqueThatTheScreeningDoesNotAllowAtAll() {
        Refuses.by("technique_record_cleared", () -> scene.record(app, infraspinatus, "heat_pack", null));
    }

    @Test
    void refusesATechniqueForWhichNobodyIsQualified() {
        Refuses.by("technique_record_certified", () -> scene.record(app, infraspinatus, "stretch", null));
    }

    @Test
    void refusesWhatWasAllowedUntilTheScreeningChanged() throws SQLException {
        tell(NOW.minusSeconds(30));

        Refuses.by("technique_record_cleared", () -> scene.record(app, infraspinatus, "dn_deep", 1));
    }

    @Test
    void refusesARecordOfAnotherDayThanItsVisitWhateverWasPermittedThen() {
        Refuses.by("technique_record_on_the_day", () -> scene.record(app, infraspinatus, "dn_deep", 1, NOW.minus(Duration.ofDays(1)), "Pain"));
        Refuses.by("technique_record_on_the_day", () -> scene.record(app, infraspinatus, "dn_deep", 1, NOW.plus(Duration.ofDays(1)), "Pain"));
    }

    /** What was done stays true; an answer that says it was told before that is refused, and so is a record that says so. */
    @Test
    void keepsTheOrderOfWhatWasDoneAndWhatWasTold() throws SQLException {
        scene.record(app, infraspinatus, "dn_deep", 1);

        Refuses.by("technique_clearance_permit", () -> tell(NOW));
        tell(NOW.plusMillis(1));
        Refuses.by("technique_record_cleared", () -> scene.record(app, infraspinatus, "dn_deep", 1));
        assertThat(Rows.all(app, "select id from palpate.technique_record")).hasSize(1);
    }

    private void tell(Instant at) throws SQLException {
        Rows.run(app, "insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, safe, source, given_at, taken_by, taken_name)"
                + " values (?, ?, ?, 'anticoagulant', 'yes', false, 'patient', ?, ?, 'Rosa')", scene.clinic, scene.emma, UUID.randomUUID(), at(at), scene.thea);
    }

    @Test
    void refusesWhatIsDoneWithCareUnlessItSaysWhyAndWhatWasAdapted() throws SQLException {
        String precaution = Rescreened.reason("dvt_history", "precaution", false, false, false);
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rescreened.again(scene, owner, "dry_needling", "with_care", precaution, 30);
            scene.consent(owner, "dry_needling", NOW.minusSeconds(20));
            owner.commit();
        }

        Refuses.by("technique_record_care_stated", () -> scene.record(app, infraspinatus, "dn_deep", 1, NOW, null));
        Refuses.by("technique_record_care_stated", () -> Rescreened.recordWithCare(scene, app, infraspinatus, " ", "Half the dose"));
        UUID record = Rescreened.recordWithCare(scene, app, infraspinatus, "It keeps returning", "Half the dose");

        assertThat(Rows.all(app, "select care_rules::text from palpate.technique_record where id = ?", record))
                .containsExactly(new Object[] {"{chest_needling:2,dvt_history:1}"});
        Refuses.by("technique_record_stays", () -> Rows.run(app, "update palpate.technique_record set care_why = 'else' where id = ?", record));
    }

    @Test
    void switchesTheChecksOnOnceForAVisitWithNeedlesOverTheThorax() throws SQLException {
        scene.record(app, infraspinatus, "ischaemic_compression", null);
        assertThat(Rows.all(app, "select hours from palpate.needling_check")).isEmpty();
        scene.record(app, infraspinatus, "dn_deep", 1);
        scene.record(app, infraspinatus, "dn_deep", 1);

        assertThat(Rows.all(app, "select hours, extract(epoch from due_at - ?::timestamptz)::int / 3600 from palpate.needling_check order by hours",
                at(NOW))).extracting(row -> ((Number) row[0]).intValue(), row -> ((Number) row[1]).intValue())
                .containsExactly(tuple(2, 2), tuple(24, 24), tuple(48, 48));
        UUID check = (UUID) Rows.all(app, "select id from palpate.needling_check order by hours").get(0)[0];
        Refuses.by("needling_check_outcome_told", () -> answer(check, "signs", " "));
        answer(check, "not_reached", "");
        answer(check, "well", "");
        Refuses.by("needling_check_answered_once", () -> answer(check, "signs", "Short of breath"));
    }

    private void answer(UUID check, String outcome, String note) throws SQLException {
        Rows.run(app, "insert into palpate.needling_check_outcome values (?, ?, ?, ?, ?, ?, ?, ?, 'Thea Berg')", scene.clinic, UUID.randomUUID(),
                check, scene.emma, outcome, note, at(NOW), scene.thea);
    }

    @Test
    void noStatementOpensWhatIsBlocked() throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rescreened.again(scene, owner, "dry_needling", "blocked",
                    Rescreened.reason("bleeding_disorder", "contraindicated", false, false, false), 30);
        }

        Refuses.by("technique_record_cleared", () -> Rescreened.recordWithCare(scene, app, infraspinatus, "It keeps returning", "Half the dose"));
    }

    @Test
    void refusesToLieAboutWhetherACertificateIsNeeded() {
        Refuses.by("technique_record_family_fkey", () -> Rows.run(app,
                "insert into palpate.technique_record (clinic_id, id,"
                + " visit_id, patient_id, certified_id, location_id, point_id, muscle_id, side, technique_id, family,"
                + " needs_certificate, performed_at, needles_in, care_why, care_adapted) values (?, ?, ?, ?, ?, ?, ?, 'infraspinatus',"
                + " 'left', 'dn_deep',"
                + " 'dry_needling', false, ?, 1::smallint, 'Pain', 'Short needle')", scene.clinic, UUID.randomUUID(), scene.visit, scene.emma,
                scene.thea,
                scene.location, infraspinatus, at(NOW)));
    }

    @Test
    void refusesToWriteItsOwnClearance() {
        Refuses.by("", () -> Rows.run(app,
                "insert into palpate.technique_clearance (clinic_id, record_id, patient_id, gate, zone,"
                + " side, performed_at, permit_zone, permit_side) values (?, ?, ?, 'dry_needling', 'calf', 'left',"
                + " ?, 'any', 'any')",
                scene.clinic, UUID.randomUUID(), scene.emma, at(NOW)));
    }

    @Test
    void refusesNeedlingWithoutACount() {
        Refuses.by("technique_record_needles_counted", () -> scene.record(app, infraspinatus, "dn_deep", null));
        Refuses.by("technique_record_needles_counted", () -> scene.record(app, infraspinatus, "ischaemic_compression", 1));
    }

    @Test
    void refusesToSignWhileNeedlesAreNotCountedOrDiffer() throws SQLException {
        UUID record = scene.record(app, infraspinatus, "dn_deep", 2);

        Refuses.by("visit_needles_balance", () -> scene.sign(app));
        Rows.run(app, "update palpate.technique_record set needles_out = 1::smallint where id = ?", record);
        Refuses.by("visit_needles_balance", () -> scene.sign(app));
        Rows.run(app, "update palpate.technique_record set needles_out = 2::smallint where id = ?", record);
        scene.sign(app);
    }

    @Test
    void refusesToMoveARecordToAnotherPointOrTime() throws SQLException {
        UUID record = scene.record(app, infraspinatus, "dn_deep", 1);

        Refuses.by("technique_record_stays", () -> Rows.run(app,
                "update palpate.technique_record set performed_at = ? where id = ?",
                at(NOW.minusSeconds(1)), record));
        Refuses.by("technique_record_point_fkey", () -> Rows.run(app,
                "update palpate.trigger_point set side = 'right' where id = ?",
                infraspinatus));
    }

    @Test
    void keepsAnotherClinicOut() throws SQLException {
        VisitScene other = VisitScene.arrived();
        try (Connection theirs = TestDatabase.shared().asApp(other.clinic)) {
            assertThat(Rows.all(theirs, "select id from palpate.visit where id = ?", scene.visit)).isEmpty();
            assertThat(Rows.all(theirs, "select id from palpate.trigger_point where id = ?", infraspinatus)).isEmpty();
        }
    }
}
