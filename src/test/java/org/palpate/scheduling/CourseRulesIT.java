package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the database itself refuses of a course: SQL as the application's role. */
class CourseRulesIT {

    private static final UUID SCREENED = Demo.patient(1);
    private static final UUID NEVER_SEEN = Demo.patient(39);

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
    void refusesACourseBeforeAnyEvaluation() {
        Refuses.by("course_after_evaluation", () -> course(NEVER_SEEN, 6));
    }

    @Test
    void acceptsOneWhereTheServiceNeedsNoEvaluation() throws SQLException {
        Rows.run(app, "update palpate.service set course_needs_evaluation = false where id = ?", Demo.DRY_NEEDLING);
        assertThat(course(NEVER_SEEN, 6)).isNotNull();
    }

    @Test
    void acceptsOneAfterACompletedFirstVisit() throws SQLException {
        UUID first = BookedRow.at("2026-12-06T10:00:00Z", 45).of(NEVER_SEEN).insert(app);
        Rows.run(app, "update palpate.appointment set status = 'completed' where id = ?", first);
        Refuses.by("course_after_evaluation", () -> inSavepoint(() -> course(NEVER_SEEN, 6)));
        Rows.run(app, "update palpate.service set first_visit = true where id = ?", Demo.DRY_NEEDLING);
        assertThat(course(NEVER_SEEN, 6)).isNotNull();
    }

    @Test
    void refusesACourseOfOneAndOfTwentyOne() {
        Refuses.by("course_planned", () -> inSavepoint(() -> course(SCREENED, 1)));
        Refuses.by("course_planned", () -> course(SCREENED, 21));
    }

    @Test
    void refusesTheVisitOfAnotherPatient() throws SQLException {
        UUID course = course(SCREENED, 6);
        UUID visit = BookedRow.at("2026-12-06T10:00:00Z", 45).of(Demo.patient(2)).insert(app);
        Refuses.by("appointment_course_fkey", () -> join(visit, course, 1));
    }

    @Test
    void refusesTwoVisitsOfOneNumber() throws SQLException {
        UUID course = course(SCREENED, 6);
        join(BookedRow.at("2026-12-06T10:00:00Z", 45).of(SCREENED).insert(app), course, 1);
        UUID second = BookedRow.at("2026-12-06T12:00:00Z", 45).of(SCREENED).insert(app);
        Refuses.by("appointment_course_number_once", () -> join(second, course, 1));
    }

    @Test
    void refusesAVisitWithoutItsNumber() throws SQLException {
        UUID course = course(SCREENED, 6);
        UUID visit = BookedRow.at("2026-12-06T10:00:00Z", 45).of(SCREENED).insert(app);
        Refuses.by("appointment_course_number", () -> join(visit, course, null));
    }

    @Test
    void letsNobodyChangeOrDeleteACourse() {
        Refuses.forWantOfRights(() -> inSavepoint(() -> Rows.run(app, "update palpate.course set planned = 3")));
        Refuses.forWantOfRights(() -> Rows.run(app, "delete from palpate.course"));
    }

    private UUID course(UUID patient, int planned) throws SQLException {
        UUID id = Ids.next();
        Rows.run(app, "insert into palpate.course (clinic_id, id, patient_id, service_id, planned, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?)",
                Demo.NORTHGATE, id, patient, Demo.DRY_NEEDLING, planned, OffsetDateTime.parse("2026-11-16T09:00:00Z"), Demo.account(10));
        return id;
    }

    private void join(UUID visit, UUID course, Integer number) throws SQLException {
        Rows.run(app, "update palpate.appointment set course_id = ?, course_number = ? where id = ?", course, number, visit);
    }

    /** What is refused leaves the transaction as it was. */
    private void inSavepoint(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) throws Throwable {
        var before = app.setSavepoint();
        try {
            attempt.call();
        } finally {
            app.rollback(before);
        }
    }
}
