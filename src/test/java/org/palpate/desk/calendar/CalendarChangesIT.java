package org.palpate.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** What an open calendar is told besides bookings: hours, and what is known of those who are booked. */
class CalendarChangesIT {

    private static final String DAY = "2026-12-09";

    private final WebClient rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");

    @Test
    void saysSoWhereHoursOrWhatIsKnownOfAPatientHasChanged() throws SQLException {
        String there = " palpate.appointment a where a.id = '" + booked(DAY) + "'";
        String another = "update palpate.appointment set status_at = now(), version = version + 1, status = 'no_show', reason = 'no_show_forgot' where id = '" + booked("2026-12-02") + "'";
        String path = "/calendar/changes?date=" + DAY;
        String known = rosa.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(rosa.get("/calendar/sheet?date=" + DAY).body()).contains("Henrik Müller");
        for (String change : new String[] {
            another, another.replace("no_show_forgot", "clinic_other").replace("no_show", "cancelled"),
            "insert into palpate.absence select a.clinic_id, a.id, a.practitioner_id, 'training', '[2026-12-09 18:00+00,2026-12-09 18:30+00)', '', now(), a.status_by from" + there,
            "insert into palpate.closure select a.clinic_id, a.id, a.location_id, '2026-12-09', 'Trial holiday' from" + there,
            "insert into palpate.patient_answer select a.clinic_id, uuidv7(), a.patient_id, a.id, 'trial', 'yes', '{}', '', true, 'reception', now(), a.status_by, 'Rosa' from" + there,
            "insert into palpate.patient_medicine (clinic_id, id, patient_id, name, source, noted_at, noted_by, noted_name)"
                + " select a.clinic_id, a.id, a.patient_id, 'Trial', 'patient', now(), a.status_by, 'Rosa' from" + there,
            "update palpate.patient_medicine set ended_on = '2026-11-16', ended_because = 'Over', ended_at = now(), ended_by = noted_by, ended_name = 'Rosa' where name = 'Trial'",
            "insert into palpate.screening_stop select s.clinic_id, a.id, s.patient_id, s.id, 'trial', 1, 'Trial', '', false, now()"
                + " from palpate.screening s join palpate.appointment a on a.patient_id = s.patient_id where a.id" + there.substring(there.indexOf(" =")) + " limit 1",
            "insert into palpate.screening_stop_outcome select a.clinic_id, a.id, a.patient_id, 'read', '', now(), a.status_by, 'Rosa' from" + there,
            "update palpate.appointment set status = 'requested', held_until = booked_at - interval '1 hour'" + there.substring(there.indexOf(" where")).replace("a.id", "id")}) {
            sql(change);
            String now = rosa.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(now).as(change).isNotEqualTo(known).satisfies(mark ->
                    assertThat(rosa.get("/calendar?date=" + DAY).body()).contains("data-mark=" + mark));
            known = now;
        }
        for (String view : new String[] {"/calendar?view=list&date=", "/calendar?view=rooms&date=", "/calendar/sheet?date=", "/calendar?date="}) {
            assertThat(rosa.get(view + DAY).body()).as("an offer that has ended").contains("</html>").doesNotContain("Henrik Müller");
        }
        for (String trial : new String[] {"absence where kind = 'training' and note = '' and during = '[2026-12-09 18:00+00,2026-12-09 18:30+00)'", "closure where name = 'Trial holiday'",
            "patient_answer where fact = 'trial'", "patient_medicine where name = 'Trial'", "screening_stop_outcome o where o.stop_id in (select id from palpate.screening_stop where rule = 'trial')",
            "screening_stop where rule = 'trial'"}) {
            sql("delete from palpate." + trial);
        }
    }

    /** Colour never tells alone what somebody comes for. */
    @Test
    void namesTheServiceOnTheShortestCardToo() {
        UUID id = booked("2026-12-11");
        assertThat(rosa.post("/appointments/" + id + "/length", Map.of("version", "0", "minutes", "15")).statusCode()).isEqualTo(303);
        String day = rosa.get("/calendar?date=2026-12-11").body();
        String card = day.substring(day.indexOf("/appointments/" + id), day.indexOf("</li>", day.indexOf("/appointments/" + id)));
        assertThat(card).contains("16:30", "16:45", "Follow-up", "Booked");
    }

    @Test
    void saysWhichYearItShowsWhereItIsNotThisOne() {
        assertThat(rosa.get("/calendar?date=2027-01-04").body()).contains("Mon 4 January", "2027</span></h1>");
        assertThat(rosa.get("/calendar?view=week&date=2026-12-31").body()).contains("28 Dec–3 Jan", "2027</span></h1>");
        assertThat(rosa.get("/calendar?date=2026-12-31").body()).doesNotContain("</span></h1>");
    }

    /** A follow-up of Henrik Müller's with Thea on a day. */
    private UUID booked(String day) {
        UUID id = Ids.next();
        assertThat(rosa.post("/appointments", Map.of("id", id.toString(), "patient", Demo.patient(2).toString(), "service", Demo.FOLLOW_UP.toString(),
                "date", day, "slot", Demo.THEA + "@" + day + "T16:30:00Z")).statusCode()).isEqualTo(303);
        return id;
    }

    private static void sql(String command) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, command);
        }
    }
}
