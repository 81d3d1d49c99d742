package org.palpate.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** What the database itself refuses of the waiting list, of held times and of feeds: SQL as the application's role. */
class WaitingRulesIT {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-16T09:00:00Z");

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
    void refusesABookingThatIsHeldOnly() {
        Refuses.by("appointment_held_while_requested", () -> Rows.run(app, "update palpate.appointment set held_until = booked_at where id = ?", booked()));
    }

    @Test
    void refusesAHoldThatLastsLongerThanADay() {
        Refuses.by("appointment_hold_ends", () -> Rows.run(app,
                "update palpate.appointment set status = 'requested', held_until = booked_at + interval '25 hours' where id = ?", booked()));
    }

    @Test
    void holdsATimeThatIsOnlyRequested() throws SQLException {
        Rows.run(app, "update palpate.appointment set status = 'requested', held_until = booked_at + interval '30 minutes' where id = ?", booked());
        Refuses.by("occupancy_once", () -> BookedRow.at("2026-12-06T10:15:00Z", 45).in(Demo.room(13)).of(Demo.patient(39)).insert(app));
    }

    @Test
    void refusesAnEntryWithoutADay() {
        Refuses.by("waiting_entry_weekdays", () -> entry("{}", "08:00", "19:00"));
    }

    @Test
    void refusesADayThatIsNone() {
        Refuses.by("waiting_entry_weekdays", () -> entry("{8}", "08:00", "19:00"));
    }

    @Test
    void refusesTimesInTheWrongOrder() {
        Refuses.by("waiting_entry_times_in_order", () -> entry("{1}", "19:00", "08:00"));
    }

    @Test
    void refusesToCloseAnEntryWithoutAReason() throws SQLException {
        UUID entry = entry("{1}", "08:00", "19:00");
        Refuses.by("waiting_entry_closed_with_reason", () -> Rows.run(app, "update palpate.waiting_entry set closed_at = ?, closed_by = ? where id = ?",
                NOW, Demo.account(10), entry));
    }

    @Test
    void letsNobodyDeleteAnEntry() {
        Refuses.forWantOfRights(() -> Rows.run(app, "delete from palpate.waiting_entry"));
    }

    @Test
    void letsNobodyChangeTheSecretOfAFeed() {
        Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.feed set token_hash = sha256('guessed')"));
    }

    @Test
    void refusesASecondFeedOfOnePractitioner() throws SQLException {
        feed(1);
        Refuses.by("feed_one_of_practitioner", () -> feed(2));
    }

    private UUID booked() throws SQLException {
        return BookedRow.at("2026-12-06T10:00:00Z", 45).insert(app);
    }

    private void feed(int secret) throws SQLException {
        Rows.run(app, "insert into palpate.feed (clinic_id, id, practitioner_id, token_hash, created_at, created_by) values (?, ?, ?, sha256(?::text::bytea), ?, ?)",
                Demo.NORTHGATE, Ids.next(), Demo.CALLUM, secret, NOW, Demo.account(5));
    }

    private UUID entry(String days, String from, String until) throws SQLException {
        UUID id = Ids.next();
        Rows.run(app, """
                insert into palpate.waiting_entry (clinic_id, id, location_id, patient_id, service_id, weekdays, from_time, until_time, first_day, priority,
                  entered_at, entered_by) values (?, ?, ?, ?, ?, ?::smallint[], ?::time, ?::time, '2026-11-16', 2, ?, ?)""",
                Demo.NORTHGATE, id, Demo.LONDON, Demo.patient(1), Demo.DRY_NEEDLING, days, from, until, NOW, Demo.account(10));
        return id;
    }
}
