package org.palpate.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palpate.treatment.VisitScene.NOW;
import static org.palpate.treatment.VisitScene.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.database.Violation;
import org.palpate.kernel.Ids;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;

/** What the database refuses to any program about a signed visit, said in SQL as the application's role. */
class SignedIsSignedIT {

    private VisitScene scene;
    private Connection app;
    private UUID point;
    private UUID record;

    @BeforeEach
    void startVisit() throws SQLException {
        scene = VisitScene.arrived();
        app = scene.app();
        scene.started(app);
        point = scene.point(app, 1, "infraspinatus");
        record = scene.record(app, point, "ischaemic_compression", null);
    }

    @AfterEach
    void leave() throws SQLException {
        app.close();
    }

    @Test
    void changesNothingOfTheVisitItself() throws SQLException {
        scene.sign(app);

        Refuses.by("visit_signed", () -> Rows.run(app, "update palpate.visit set note = 'other' where id = ?",
                scene.visit));
        Refuses.by("visit_signed", () -> Rows.run(app, "update palpate.visit set signed_at = null, signed_by = null,"
                + " signed_name = null where id = ?", scene.visit));
    }

    @Test
    void changesNoPointAndAddsNone() throws SQLException {
        scene.sign(app);

        Refuses.by("visit_signed", () -> Rows.run(app, "update palpate.trigger_point set pain = 1::smallint where id = ?",
                point));
        Refuses.by("visit_signed", () -> Rows.run(app,
                "update palpate.trigger_point set taken_back_at = ?, taken_back_by = ?"
                + " where id = ?", at(NOW), scene.thea, point));
        Refuses.by("visit_signed", () -> scene.point(app, 2, "infraspinatus"));
    }

    @Test
    void changesNoRecordAndAddsNone() throws SQLException {
        scene.sign(app);

        Refuses.by("visit_signed", () -> Rows.run(app,
                "update palpate.technique_record set pain_after = 1::smallint where id = ?",
                record));
        Refuses.by("visit_signed", () -> scene.record(app, point, "ischaemic_compression", null));
    }

    @Test
    void letsNobodyDelete() {
        for (String table : new String[] {"visit", "trigger_point", "technique_record", "addendum",
                "technique_clearance"}) {
            assertThatThrownBy(() -> Rows.run(app, "delete from palpate." + table)).as(table)
                    .isInstanceOfSatisfying(SQLException.class, no -> assertThat(no.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void takesAnAddendumOnlyAfterTheSignature() throws SQLException {
        Refuses.by("addendum_after_signing", () -> addendum("too early"));
        scene.sign(app);

        addendum("Called: no soreness.");

        assertThatThrownBy(() -> Rows.run(app, "update palpate.addendum set text = 'other'"))
                .isInstanceOfSatisfying(SQLException.class, no -> assertThat(no.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void isNeverBornSigned() throws SQLException {
        VisitScene other = VisitScene.arrived();
        try (Connection its = other.app()) {
            Refuses.by("visit_signed", () -> Rows.run(its,
                    "insert into palpate.visit (clinic_id, id, appointment_id, patient_id,"
                    + " practitioner_id, certified_id, location_id, started_at, signed_at, signed_by, signed_name)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Thea')", other.clinic, other.visit, other.appointment,
                    other.emma,
                    other.thea, other.thea, other.location, at(NOW), at(NOW), other.thea));
        }
    }

    @Test
    void makesASaverWaitForASignatureUnderWayAndThenRefusesHim() throws Exception {
        try (Connection signer = scene.app(); Connection saver = scene.app()) {
            signer.setAutoCommit(false);
            scene.sign(signer);
            CompletableFuture<Throwable> saved = CompletableFuture.supplyAsync(() -> failureOf(() ->
                    Rows.run(saver, "update palpate.trigger_point set pain = 9::smallint where id = ?", point)));
            assertThatThrownBy(() -> saved.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

            signer.commit();

            assertThat(Violation.in(saved.get(10, TimeUnit.SECONDS))).map(Violation::constraint)
                    .contains("visit_signed");
        }
    }

    private void addendum(String text) throws SQLException {
        Rows.run(app, "insert into palpate.addendum values (?, ?, ?, ?, ?, 'Thea Berg', ?)", scene.clinic, Ids.next(),
                scene.visit, at(NOW.plusSeconds(120)), scene.thea, text);
    }

    private static Throwable failureOf(ThrowingCallable call) {
        try {
            call.call();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }
}
