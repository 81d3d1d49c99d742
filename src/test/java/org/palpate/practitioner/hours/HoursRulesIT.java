package org.palpate.practitioner.hours;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** What the database itself refuses of hours, absences and closed days: SQL as the application's role. */
class HoursRulesIT {

    private Connection app;

    @BeforeEach
    void begin() throws SQLException {
        app = TestDatabase.shared().asApp(Demo.NORTHGATE);
        app.setAutoCommit(false);
        hours(6, "09:00", "12:00", "[2031-01-01,2032-01-01)", false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void refusesHoursThatOverlapOnTheSameDates() {
        Refuses.by("working_hours_not_twice", () -> hours(6, "11:00", "13:00", "[2031-12-01,)", false));
    }

    @Test
    void acceptsHoursThatTouchAndThoseOfOtherDates() throws SQLException {
        hours(6, "12:00", "13:00", "[2031-12-01,)", false);
        hours(6, "09:00", "12:00", "[2032-01-01,)", false);
    }

    @Test
    void acceptsHoursOfOneDayBesideThoseOfTheWeekButNotTwoThatOverlap() throws SQLException {
        hours(6, "10:00", "14:00", "[2031-03-01,2031-03-02)", true);
        Refuses.by("working_hours_not_twice", () -> hours(6, "13:00", "15:00", "[2031-03-01,2031-03-02)", true));
    }

    @Test
    void refusesHoursOfOneDayThatAreOfMoreDays() {
        Refuses.by("working_hours_one_day", () -> hours(6, "10:00", "14:00", "[2031-03-01,2031-03-09)", true));
    }

    @Test
    void refusesHoursOfOneDayOnAnotherWeekday() {
        Refuses.by("working_hours_one_day", () -> hours(5, "10:00", "14:00", "[2031-03-01,2031-03-02)", true));
    }

    @Test
    void refusesTwoAbsencesAtOnce() throws SQLException {
        absence("[2031-03-01 09:00+00,2031-03-01 12:00+00)");
        Refuses.by("occupancy_once", () -> absence("[2031-03-01 11:00+00,2031-03-01 13:00+00)"));
    }

    @Test
    void refusesToCloseADayTwice() throws SQLException {
        String close = "insert into palpate.closure (clinic_id, id, location_id, day, name) values (?, ?, ?, '2031-03-01', 'Holiday')";
        Rows.run(app, close, Demo.NORTHGATE, Ids.next(), Demo.LONDON);
        Refuses.by("closure_once", () -> Rows.run(app, close, Demo.NORTHGATE, Ids.next(), Demo.LONDON));
    }

    /** Of Thea in London, who works on no Saturday otherwise. */
    private void hours(int weekday, String from, String until, String valid, boolean oneDay) throws SQLException {
        Rows.run(app, """
                insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends, valid, one_day)
                select ?, ?, id, ?, ?, cast(? as time), cast(? as time), cast(? as daterange), ? from palpate.practitioner
                where id = ?""", Demo.NORTHGATE, Ids.next(), Demo.LONDON, weekday, from, until, valid, oneDay, Demo.THEA);
    }

    private void absence(String during) throws SQLException {
        Rows.run(app, """
                insert into palpate.absence (clinic_id, id, practitioner_id, kind, during, entered_at, entered_by)
                values (?, ?, ?, 'other', cast(? as tstzrange), now(), ?)""", Demo.NORTHGATE, Ids.next(), Demo.THEA, during, Demo.account(1));
    }
}
