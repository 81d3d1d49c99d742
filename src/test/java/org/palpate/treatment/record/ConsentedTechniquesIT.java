package org.palpate.treatment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.treatment.VisitScene.NOW;
import static org.palpate.treatment.VisitScene.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.database.Violation;
import org.palpate.kernel.Ids;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;
import org.palpate.treatment.Rescreened;
import org.palpate.treatment.VisitScene;

/** What the database refuses for want of consent, said in SQL as the application's role. */
class ConsentedTechniquesIT {

    private static final int ROUNDS = Boolean.getBoolean("palpate.long") ? 200 : 20;

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

    @Test
    void keepsByWhichConsentARecordIsCovered() throws SQLException {
        UUID record = scene.record(app, point, "dn_deep", 1);

        assertThat(Rows.all(app, "select family, consent_region from palpate.technique_consent where record_id = ?", record))
                .isNotEmpty().allSatisfy(row -> assertThat(row).containsExactly("dry_needling", "any"));
    }

    @Test
    void refusesWhatWasNotConfirmedAtThisVisit() throws SQLException {
        VisitScene other = VisitScene.arrived();
        try (Connection theirs = other.app()) {
            other.startedUnasked(theirs);
            UUID unasked = other.point(theirs, 1, "infraspinatus");
            Refuses.by("technique_record_confirmed", () -> other.record(theirs, unasked, "dn_deep", 1));
            other.confirmed(theirs, other.visit);
            other.record(theirs, unasked, "dn_deep", 1);
        }
    }

    @Test
    void refusesARecordOnceConsentIsWithdrawnWhateverMomentItClaims() throws SQLException {
        UUID before = scene.record(app, point, "dn_deep", 1);
        withdraw(app, "dry_needling", NOW);

        Refuses.by("technique_record_consented", () -> scene.record(app, point, "dn_deep", 1));
        scene.record(app, point, "ischaemic_compression", null);
        assertThat(Rows.all(app, "select id from palpate.technique_record where id = ?", before)).hasSize(1);
    }

    @Test
    void refusesAfterTwelveMonthsForAnotherRegionAndForAnotherPractitioner() throws SQLException {
        scene.consent(app, "dry_needling", NOW.minusSeconds(40), "calf");
        Refuses.by("technique_record_consented", () -> scene.record(app, point, "dn_deep", 1));
        assertThat(Rows.all(app, "select distinct ended from palpate.consent_validity where patient_id = ? and family = 'dry_needling'"
                + " and region = 'any'", scene.emma)).containsExactly(new Object[] {"replaced"});

        assertThat(Rows.all(app, "select from palpate.consent_validity where patient_id = ? and practitioner_id <> ?", scene.emma, scene.thea))
                .isEmpty();
        Refuses.by("consent_twelve_months", () -> Rows.run(app, "insert into palpate.consent (clinic_id, id, patient_id, location_id, kind,"
                + " language, text_version, shown, sha256, practitioners, regions, signed_at, valid_until, way, signer_name, signer,"
                + " witness_id, witness_name) select clinic_id, ?, patient_id, location_id, kind, language, text_version, shown, sha256,"
                + " practitioners, regions, signed_at, signed_at + interval '13 months', way, signer_name, signer, witness_id, witness_name"
                + " from palpate.consent where patient_id = ? limit 1", Ids.next(), scene.emma));
    }

    @Test
    void endsWhenAScreeningFindsARiskThatWasNotKnown() throws SQLException {
        UUID screening = Ids.next();
        app.setAutoCommit(false);
        Rows.run(app, "insert into palpate.screening values (?, ?, ?, ?, (select max(version) from reference.contraindication), '2026-11-16', ?, ?, 'Thea Berg')",
                scene.clinic, screening, scene.emma, scene.location, at(NOW.minusSeconds(10)), scene.thea);
        Rows.run(app, "insert into palpate.screening_verdict values (?, ?, 'dry_needling', 'any', 'any', 'with_care', ?::jsonb)",
                scene.clinic, screening, "[{\"rule\": \"anticoagulant\"}]");
        for (String gate : new String[] {"dry_needling", "manual_compression"}) {
            Rows.run(app, "insert into palpate.screening_permit values (?, ?, ?, 'any', 'any', tstzrange(?, '2026-11-17'), ?)", scene.clinic,
                    scene.emma, gate, at(NOW.minusSeconds(10)), screening);
        }
        app.commit();
        app.setAutoCommit(true);

        assertThat(Rows.all(app, "select e.rules from palpate.consent_ending e join palpate.consent c on c.id = e.consent_id"
                + " where c.patient_id = ? and e.reason = 'risk'", scene.emma)).hasSize(1);
        Refuses.by("technique_record_consented", () -> Rescreened.recordWithCare(scene, app, point, "It keeps returning", "Half the dose"));
        scene.record(app, point, "ischaemic_compression", null);
    }

    @Test
    void endsWhenAnotherTextIsPublishedAndTakesNoSignatureToTheOldOne() throws SQLException {
        Rows.run(app, "insert into palpate.consent_text values (?, ?, 'hands_on', 'en', 1, 'Hands', 'Words', ?, ?, 'Imre Nagy')",
                scene.clinic, Ids.next(), at(NOW.minusSeconds(5)), scene.thea);

        Refuses.by("technique_record_consented", () -> scene.record(app, point, "ischaemic_compression", null));
        scene.record(app, point, "dn_deep", 1);
        Refuses.by("consent_text_in_use", () -> Rows.run(app, "insert into palpate.consent (clinic_id, id, patient_id, location_id, kind, language,"
                + " text_version, shown, sha256, practitioners, regions, signed_at, valid_until, way, signer_name, signer, witness_id,"
                + " witness_name) select clinic_id, ?, patient_id, location_id, kind, language, text_version, shown, sha256, practitioners,"
                + " regions, signed_at, valid_until, way, signer_name, signer, witness_id, witness_name from palpate.consent"
                + " where patient_id = ? and kind = 'hands_on'", Ids.next(), scene.emma));
        Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.consent_text set body = 'Nothing can happen'"));
    }

    @Test
    void endsWhenAnotherTextIsShippedUnlessTheClinicHasItsOwn() throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            owner.setAutoCommit(false);
            Rows.run(owner, "insert into reference.consent_text values ('hands_on', 'en', 2, 'Hands', 'More risks', '2026-11-16')");
            assertThat(Rows.all(owner, "select distinct c.kind, e.reason from palpate.consent_ending e join palpate.consent c on c.id = e.consent_id"
                    + " where c.patient_id = ?", scene.emma)).containsExactly(new Object[] {"hands_on", "version"});
            owner.rollback();
        }
        Refuses.by("consent_names_regions", () -> scene.consent(app, "dry_needling", NOW.minusSeconds(40), "any", "calf"));
    }

    @Test
    void changesNothingThatWasSignedAndTakesNoOtherHash() throws SQLException {
        for (String command : List.of("update palpate.consent set shown = 'Anything'", "delete from palpate.consent",
                "update palpate.consent_validity set ended = null", "update palpate.consent_ending set words = ''",
                "insert into palpate.consent_validity select * from palpate.consent_validity", "delete from palpate.consent_scan",
                "delete from palpate.consent_confirmation", "delete from palpate.technique_consent")) {
            Refuses.forWantOfRights(() -> Rows.run(app, command));
        }
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Refuses.by("consent_signed", () -> Rows.run(owner, "update palpate.consent set shown = 'Anything' where patient_id = ?", scene.emma));
            Refuses.by("consent_signed", () -> Rows.run(owner, "delete from palpate.consent_confirmation where visit_id = ?", scene.visit));
        }
        Refuses.by("consent_hash_of_shown", () -> Rows.run(app, "insert into palpate.consent (clinic_id, id, patient_id, location_id, kind,"
                + " language, text_version, shown, sha256, practitioners, regions, signed_at, valid_until, way, signer_name, signer,"
                + " witness_id, witness_name) select clinic_id, ?, patient_id, location_id, kind, language, text_version, 'Less', sha256,"
                + " practitioners, regions, signed_at, valid_until, way, signer_name, signer, witness_id, witness_name"
                + " from palpate.consent where patient_id = ? limit 1", Ids.next(), scene.emma));
    }

    @Test
    void neverKeepsARecordAfterTheWithdrawalWasCommitted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                VisitScene raced = VisitScene.arrived();
                try (Connection one = raced.app(); Connection two = raced.app()) {
                    raced.started(one);
                    UUID where = raced.point(one, 1, "infraspinatus");
                    Future<Long> recorded = threads.submit(timed(() -> raced.record(one, where, "dn_deep", 1)));
                    Future<Long> withdrawn = threads.submit(timed(() -> withdraw(raced, two, "dry_needling", NOW)));
                    long last = recorded.get();
                    assertThat(withdrawn.get()).as("withdrawn in round %d", round).isPositive();
                    assertThat(Rows.all(one, "select from palpate.technique_record where patient_id = ?", raced.emma))
                            .hasSize(last < 0 ? 0 : 1);
                    Refuses.by("technique_record_consented", () -> raced.record(one, where, "dn_deep", 1));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** When it was done; -1 when the database refused for want of consent. */
    private static Callable<Long> timed(Callable<?> statement) {
        return () -> {
            try {
                statement.call();
                return System.nanoTime();
            } catch (SQLException no) {
                assertThat(Violation.in(no)).map(Violation::constraint).contains("technique_record_consented");
                return -1L;
            }
        };
    }

    private void withdraw(Connection connection, String kind, Instant when) throws SQLException {
        withdraw(scene, connection, kind, when);
    }

    private static Object withdraw(VisitScene of, Connection connection, String kind, Instant when) throws SQLException {
        Rows.run(connection, "insert into palpate.consent_ending (clinic_id, id, consent_id, patient_id, reason, ended_at, said_by, words,"
                + " recorded_by, recorded_name) select clinic_id, ?, id, patient_id, 'withdrawn', ?, 'Emma Schulz', 'No more', ?, 'Rosa'"
                + " from palpate.consent where patient_id = ? and kind = ?", Ids.next(), at(when), of.thea, of.emma, kind);
        return kind;
    }
}
