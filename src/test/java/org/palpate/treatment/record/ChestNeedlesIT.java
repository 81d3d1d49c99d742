package org.palpate.treatment.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;
import org.palpate.treatment.VisitScene;

/** One side of the chest in a day, and no needle deeper than a source allows: by the database, for every program. */
class ChestNeedlesIT {

    private static final String REST_OF_DAY = "tstzrange(lower(valid) + interval '1 second', '2026-11-17')";

    private VisitScene scene;
    private Connection app;

    @BeforeEach
    void startVisit() throws SQLException {
        scene = VisitScene.arrived();
        UUID again = Ids.next();
        try (Connection owner = TestDatabase.shared().asOwner()) {
            owner.setAutoCommit(false);
            Rows.run(owner, "insert into palpate.screening (clinic_id, id, patient_id, location_id, rules_version, day, signed_at, signed_by, signed_name)"
                    + " select clinic_id, ?, patient_id, location_id, rules_version, day, signed_at + interval '1 second', signed_by, signed_name"
                    + " from palpate.screening where id = ?", again, scene.screening);
            Rows.run(owner, "insert into palpate.screening_permit select clinic_id, patient_id, gate, zone, side, " + REST_OF_DAY + ", ?"
                    + " from palpate.screening_permit where screening_id = ?", again, scene.screening);
            for (String place : new String[] {"lung_risk:right", "shoulder_blade:right", "thorax_back:left", "buttock:right", "hip:right"}) {
                String[] parts = place.split(":");
                Rows.run(owner, "insert into palpate.screening_permit select clinic_id, patient_id, gate, ?, ?, " + REST_OF_DAY + ", ?"
                        + " from palpate.screening_permit where screening_id = ? and zone = 'lung_risk' and side = 'left'",
                        parts[0], parts[1], again, scene.screening);
            }
            owner.commit();
        }
        app = scene.app();
        scene.started(app);
    }

    @AfterEach
    void leave() throws SQLException {
        app.close();
    }

    private UUID point(int number, String muscle, String side) throws SQLException {
        UUID point = scene.point(app, number, muscle);
        Rows.run(app, "update palpate.trigger_point set side = ? where id = ?", side, point);
        return point;
    }

    private void needle(UUID point, String parameters) throws SQLException {
        Rows.run(app, "insert into palpate.technique_record (clinic_id, id, visit_id, patient_id, certified_id, location_id,"
                + " point_id, muscle_id, side, technique_id, family, needs_certificate, performed_at, needles_in, parameters, care_why, care_adapted)"
                + " select clinic_id, uuidv7(), visit_id, patient_id, certified_id, location_id, id, muscle_id, side, 'dn_deep',"
                + " 'dry_needling', true, ?, 1::smallint, ?::jsonb, 'It keeps returning', 'Short needle' from palpate.trigger_point where id = ?",
                VisitScene.NOW.atOffset(ZoneOffset.UTC), parameters, point);
    }

    @Test
    void theOtherSideOfTheChestIsRefusedOnTheSameDay() throws SQLException {
        needle(point(1, "infraspinatus", "left"), "{}");
        needle(point(2, "infraspinatus", "left"), "{}");
        UUID right = point(3, "infraspinatus", "right");
        Refuses.by("technique_record_one_chest_side", () -> needle(right, "{}"));
    }

    @Test
    void aRecordThatIsTakenBackFreesTheOtherSide() throws SQLException {
        needle(point(1, "infraspinatus", "left"), "{}");
        Rows.run(app, "update palpate.technique_record set taken_back_at = ?, taken_back_by = ? where visit_id = ?",
                VisitScene.NOW.atOffset(ZoneOffset.UTC), scene.thea, scene.visit);
        needle(point(2, "infraspinatus", "right"), "{}");
        Refuses.by("technique_record_stays", () -> Rows.run(app, "update palpate.technique_record set taken_back_at = null, taken_back_by = null"
                + " where visit_id = ? and side = 'left'", scene.visit));
    }

    @Test
    void whatEveryNeedleOverTheLungAsksForIsStatedAndKept() throws SQLException {
        UUID left = point(1, "infraspinatus", "left");
        Refuses.by("technique_record_care_stated", () -> scene.record(app, left, "dn_deep", 1, VisitScene.NOW, null));
        needle(left, "{}");
        needle(point(2, "rhomboids", "left"), "{\"insertion_depth\": 15}");
        assertThat(Rows.all(app, "select array_to_string(care_rules, ' ') from palpate.technique_record where visit_id = ? order by id", scene.visit))
                .extracting(row -> ((String) row[0]).replaceAll(":\\d+", "")).containsExactly("chest_needling", "chest_needling rhomboids_depth");
        scene.record(app, point(3, "gluteus_medius", "left"), "dn_deep", 1, VisitScene.NOW, null);
    }

    @Test
    void awayFromTheChestBothSidesAreTreated() throws SQLException {
        needle(point(1, "gluteus_medius", "left"), "{}");
        needle(point(2, "gluteus_medius", "right"), "{}");
        assertThat(Rows.all(app, "select from palpate.technique_record where visit_id = ?", scene.visit)).hasSize(2);
    }

    @Test
    void aNeedleDeeperThanTheSourceAllowsIsRefused() throws SQLException {
        UUID rhomboids = point(1, "rhomboids", "left");
        Refuses.by("technique_record_needle_depth", () -> needle(rhomboids, "{\"needle_length\": 30}"));
        Refuses.by("technique_record_needle_depth", () -> needle(rhomboids, "{\"needle_length\": 30, \"insertion_depth\": 20}"));
        needle(rhomboids, "{\"needle_length\": 30, \"insertion_depth\": 19}");
    }
}
