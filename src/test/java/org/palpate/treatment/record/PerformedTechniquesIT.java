package org.palpate.treatment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.treatment.VisitScene.NOW;
import static org.palpate.treatment.VisitScene.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;
import org.palpate.treatment.Colleagues;
import org.palpate.treatment.VisitScene;

/** Who did it, and what of it was consented to besides: held by the database, said in SQL as the application's role. */
class PerformedTechniquesIT {

    private VisitScene scene;
    private Connection app;
    private UUID point;

    @BeforeEach
    void startVisit() throws SQLException {
        scene = VisitScene.arrived();
        app = scene.app();
        scene.started(app);
        point = scene.point(app, 1, "infraspinatus");
    }

    @AfterEach
    void leave() throws SQLException {
        app.close();
    }

    /** Who stands in at another's visit does it in their own name: their certificate counts, and a consent that names them. */
    @Test
    void holdsWhoeverDidItToTheirOwnQualificationAndConsent() throws SQLException {
        UUID naomi = Colleagues.leadWhoTreats(scene).accountId();
        Colleagues.signedIn(app, naomi);
        Refuses.by("technique_record_consented", () -> scene.record(app, point, "dn_deep", 1));
        Colleagues.consent(scene, app, "dry_needling", NOW.minusSeconds(40), naomi);
        UUID record = scene.record(app, point, "dn_deep", 1);

        assertThat(Rows.all(app, "select performed_by, certified_id from palpate.technique_record where id = ?", record))
                .containsExactly(new Object[] {naomi, naomi});
        assertThat(Rows.all(app, "select distinct practitioner_id from palpate.technique_consent where record_id = ?", record))
                .containsExactly(new Object[] {naomi});
        Refuses.by("technique_record_stays", () -> Rows.run(app, "update palpate.technique_record set performed_by = ?", scene.thea));
        Rows.run(app, "update palpate.technique_record set taken_back_at = ?, taken_back_by = ?", at(NOW), naomi);
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, "delete from palpate.qualification where practitioner_id = ? and technique = 'manual_compression'", naomi);
        }
        Colleagues.consent(scene, app, "hands_on", NOW.minusSeconds(40), naomi);
        Refuses.by("technique_record_certified", () -> scene.record(app, point, "ischaemic_compression", null));
        Colleagues.signedIn(app, Ids.next());
        Refuses.by("technique_record_by_whom", () -> scene.record(app, point, "ischaemic_compression", null));
        Colleagues.signedIn(app, scene.thea);
        scene.record(app, point, "dn_deep", 1);
    }

    @Test
    void refusesCurrentThroughNeedlesWhereOnlyNeedlesWereExplainedOrLearned() throws SQLException {
        UUID screening = Ids.next();
        app.setAutoCommit(false);
        Rows.run(app, "insert into palpate.screening values (?, ?, ?, ?, (select max(version) from reference.contraindication), '2026-11-16', ?, ?, 'Thea Berg')",
                scene.clinic, screening, scene.emma, scene.location, at(NOW.minusSeconds(45)), scene.thea);
        for (String gate : new String[] {"dry_needling", "dn_electrical"}) {
            Rows.run(app, "insert into palpate.screening_permit values (?, ?, ?, 'any', 'any', tstzrange(?, '2026-11-17'), ?)", scene.clinic,
                    scene.emma, gate, at(NOW.minusSeconds(45)), screening);
        }
        app.commit();
        app.setAutoCommit(true);
        Refuses.by("technique_record_module", () -> scene.record(app, point, "dn_electrical", 2));
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Colleagues.certify(owner, scene, scene.thea, Ids.next(), "electro_module");
        }
        Refuses.by("technique_record_consented", () -> scene.record(app, point, "dn_electrical", 2));
        scene.consent(app, "needle_current", NOW.minusSeconds(40));
        UUID record = scene.record(app, point, "dn_electrical", 2);

        assertThat(Rows.all(app, "select distinct family from palpate.technique_consent where record_id = ? order by family", record))
                .containsExactly(new Object[] {"dn_electrical"}, new Object[] {"dry_needling"});
        Rows.run(app, "insert into palpate.consent_ending (clinic_id, id, consent_id, patient_id, reason, ended_at, said_by, words, recorded_by,"
                + " recorded_name) select clinic_id, ?, id, patient_id, 'withdrawn', ?, 'Emma Schulz', 'No more', ?, 'Rosa'"
                + " from palpate.consent where patient_id = ? and kind = 'dry_needling'", Ids.next(), at(NOW), scene.thea, scene.emma);
        Refuses.by("technique_record_consented", () -> scene.record(app, point, "dn_electrical", 2));
    }
}
