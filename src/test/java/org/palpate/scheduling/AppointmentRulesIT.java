package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** What the database itself refuses of an appointment, whatever program asks: SQL as the application's role. */
class AppointmentRulesIT {

    /** A Sunday long after everything that the demo clinic has booked. */
    private static final String DAY = "2026-12-06T";

    private Connection app;

    @BeforeEach
    void begin() throws SQLException {
        app = TestDatabase.shared().asApp(Demo.NORTHGATE);
        app.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void acceptsACertifiedPractitioner() throws SQLException {
        assertThat(at("10:00").insert(app)).isNotNull();
    }

    @Test
    void addsToTheRemindersButNeverChangesThem() throws SQLException {
        UUID appointment = at("10:00").insert(app);
        Rows.run(app, "insert into palpate.reminder (clinic_id, id, appointment_id, starts_at, outcome, recorded_at, recorded_by)"
                + " values (?, ?, ?, now(), 'reached', now(), ?)", Demo.NORTHGATE, Ids.next(), appointment, Demo.account(10));
        assertThatThrownBy(() -> Rows.run(app, "update palpate.reminder set outcome = 'not_reached'")).hasMessageContaining("permission denied");
    }

    @Test
    void refusesSomebodyWithoutACertificate() {
        Refuses.by("appointment_certified", () -> at("10:00").with(Demo.MATEUS).insert(app));
    }

    @Test
    void refusesSomebodyWhoseCertificateHasEnded() {
        Refuses.by("appointment_certified", () -> at("10:00").with(Demo.CALLUM).insert(app));
    }

    @Test
    void refusesATraineeOnHerOwn() {
        Refuses.by("appointment_certified", () -> at("10:00").with(Demo.AOIFE).insert(app));
    }

    @Test
    void refusesAnAppointmentThatRunsPastTheEndOfTheCertificate() throws SQLException {
        BookedRow.at("2026-12-15T22:00:00Z", 45).with(Demo.NAOMI).insert(app);
        Refuses.by("appointment_certified", () -> BookedRow.at("2026-12-15T23:30:00Z", 45).with(Demo.NAOMI).insert(app));
    }

    @Test
    void refusesACertifiedPractitionerAtAnotherPlace() {
        Refuses.by("appointment_certified", () -> at("15:00").at(Demo.BALTIMORE, Demo.room(21)).insert(app));
    }

    @Test
    void refusesToMoveABookingPastTheEndOfTheCertificate() throws SQLException {
        UUID id = BookedRow.at("2026-12-15T12:00:00Z", 45).with(Demo.NAOMI).insert(app);
        Refuses.by("appointment_certified", () -> update("starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days'", id));
    }

    @Test
    void refusesToShortenACertificateUnderABooking() throws SQLException {
        BookedRow.at("2026-12-15T12:00:00Z", 45).with(Demo.NAOMI).insert(app);
        Refuses.by("appointment_certified", () -> run("""
                update palpate.qualification set valid = tstzrange(lower(valid), '2026-12-15 12:30+00')
                where practitioner_id = '%s' and location_id = '%s' and technique = 'dry_needling'""".formatted(Demo.NAOMI, Demo.LONDON)));
    }

    @Test
    void acceptsABookingAcrossTwoCertificatesThatTouch() throws SQLException {
        run("""
                insert into palpate.qualification (clinic_id, practitioner_id, location_id, technique, valid, credential_id)
                select clinic_id, practitioner_id, location_id, technique, tstzrange(upper(valid), upper(valid) + interval '1 year'), credential_id
                from palpate.qualification where practitioner_id = '%s' and location_id = '%s' and technique = 'dry_needling'""".formatted(Demo.NAOMI, Demo.LONDON));
        assertThat(BookedRow.at("2026-12-15T23:30:00Z", 45).with(Demo.NAOMI).insert(app)).isNotNull();
    }

    @Test
    void refusesToSayThatATechniqueNeedsNoCertificate() {
        Refuses.by("appointment_service_fkey", () -> at("10:00").with(Demo.MATEUS).claimingNoCertificate().insert(app));
    }

    @Test
    void refusesTwoAppointmentsOfOnePractitioner() throws SQLException {
        at("10:00").insert(app);
        Refuses.by("occupancy_once", () -> at("10:30").in(Demo.room(13)).of(Demo.patient(39)).insert(app));
    }

    @Test
    void refusesTwoAppointmentsOfOnePatient() throws SQLException {
        at("10:00").insert(app);
        Refuses.by("occupancy_once", () -> at("10:30").in(Demo.room(13)).with(Demo.IMRE).insert(app));
    }

    @Test
    void refusesARoomThatIsStillBeingTurnedOver() throws SQLException {
        at("10:00").insert(app);
        Refuses.by("occupancy_once", () -> at("10:45").with(Demo.IMRE).of(Demo.patient(39)).insert(app));
    }

    @Test
    void acceptsAppointmentsThatTouch() throws SQLException {
        at("10:00").insert(app);
        assertThat(at("10:45").in(Demo.room(13)).of(Demo.patient(39)).insert(app)).isNotNull();
    }

    @Test
    void givesTheTimeOfACancelledAppointmentUpAndDoesNotGiveItBack() throws SQLException {
        UUID cancelled = at("10:00").insert(app);
        update("status = 'cancelled', reason = 'patient_ill'", cancelled);
        at("10:00").of(Demo.patient(39)).insert(app);
        Refuses.by("occupancy_once", () -> update("status = 'booked', reason = null", cancelled));
    }

    @Test
    void refusesToCancelWithoutAReason() throws SQLException {
        UUID id = at("10:00").insert(app);
        Refuses.by("appointment_given_up_with_reason", () -> update("status = 'cancelled'", id));
    }

    @Test
    void letsNobodyWriteWhatIsOccupied() {
        Refuses.forWantOfRights(() -> run("update palpate.occupancy set holds = false"));
    }

    @Test
    void letsNobodyDeleteAnAppointment() {
        Refuses.forWantOfRights(() -> run("delete from palpate.appointment"));
    }

    @Test
    void refusesARowForAnotherClinic() {
        Refuses.forWantOfRights(() -> at("10:00").forClinic(Demo.SOUTHGATE).insert(app));
    }

    @Test
    void findsNothingOfAnotherClinic() throws SQLException {
        try (var rows = app.createStatement().executeQuery("select count(*) from palpate.appointment where clinic_id = '" + Demo.SOUTHGATE + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static BookedRow at(String time) {
        return BookedRow.at(DAY + time + ":00Z", 45);
    }

    private void update(String change, UUID id) throws SQLException {
        run("update palpate.appointment set " + change + " where id = '" + id + "'");
    }

    private void run(String sql) throws SQLException {
        try (var statement = app.createStatement()) {
            statement.execute(sql);
        }
    }
}
