package org.palpate.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Courses over HTTP: booked whole or not at all, sent twice, moved and cancelled. Mateus, early next year. */
class CoursesIT {

    private static final UUID THERAPY = Demo.service(2);
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    private static final Pattern UNDO = Pattern.compile("action=\"(/courses/[^\"]+/(?:undo|withdrawal)[^\"]*)\"");
    private static WebClient rosa;

    @BeforeAll
    static void signIn() {
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    }

    @Test
    void booksEveryVisitOnceAndKeepsTheWallTimeOverTheChangeOfTheClocks() throws SQLException {
        Map<String, String> form = form(1, "2027-03-15T10:15:00Z", "2027-03-22T10:15:00Z", "2027-03-29T09:15:00Z");
        String preview = rosa.get("/courses/new?" + query(form)).body();
        assertThat(preview).contains("All fit", "Mon 15 March, 10:15", "Mon 29 March, 10:15", "2027-03-29T09:15:00Z");
        String course = booked(form);
        assertThat(booked(form)).isEqualTo(course);
        assertThat(starts(course)).containsExactly("2027-03-15T10:15Z", "2027-03-22T10:15Z", "2027-03-29T09:15Z");
        assertThat(rosa.get("/courses/" + course).body()).contains("Visit 3 of 3", "Amelia Okafor");
        assertThat(rosa.get("/patients/" + Demo.patient(1)).body()).contains("Visit 2 of 3");
        cancel(course);
    }

    @Test
    void booksNothingWhereOneTimeHasBeenTaken() throws SQLException {
        book(2, "2027-01-18T11:00:00Z");
        HttpResponse<String> answer = rosa.post("/courses", form(3, "2027-01-11T11:00:00Z", "2027-01-18T11:00:00Z", "2027-01-25T11:00:00Z"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Visit 2, 18 Jan 2027: That time has just been taken", "has another appointment then", "1 date clashes")
                .contains("name=\"visit-1\" value=\"" + Demo.MATEUS + "@2027-01-11T11:00:00Z\" checked");
        assertThat(count("select count(*) from palpate.appointment where patient_id = ? and starts_at between '2027-01-11' and '2027-01-26'", Demo.patient(3))).isZero();
        assertThat(count("select count(*) from palpate.course where patient_id = ?", Demo.patient(3))).isZero();
    }

    @Test
    void asksWhatToDoWithEachVisit() {
        Map<String, String> form = form(3, "2027-01-11T11:00:00Z", "2027-02-01T11:00:00Z");
        form.remove("visit-2");
        HttpResponse<String> answer = rosa.post("/courses", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a time for visit 2, or leave it out.");
    }

    @Test
    void saysWhatIsMissingBeforeASeriesMayBegin() {
        Map<String, String> form = form(39, "2027-01-11T12:00:00Z", "2027-01-18T12:00:00Z");
        assertThat(rosa.get("/courses/new?" + query(form)).body()).contains("no completed first visit and no signed screening").doesNotContain("name=\"visit-1\"");
        assertThat(rosa.post("/courses", form).statusCode()).isEqualTo(422);
    }

    @Test
    void movesThisAndLaterVisitsTogetherOrNamesEachThatCannot() throws SQLException {
        String course = booked(form(7, "2027-02-01T14:00:00Z", "2027-02-08T14:00:00Z", "2027-02-15T14:00:00Z"));
        UUID second = UUID.fromString((String) rows("select id::text from palpate.appointment where course_id = ? and course_number = 2", UUID.fromString(course)).get(0)[0]);
        String other = book(8, "2027-02-22T14:30:00Z");
        Map<String, String> move = change(course, "move", second, "LATER");
        move.put("days", "7");
        HttpResponse<String> refused = rosa.post("/courses/" + course + "/move", move);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Visit 3, 15 Feb 2027: Mateus Ferraz has another appointment then.").doesNotContain("Visit 2, 8 Feb 2027:");
        assertThat(starts(course)).containsExactly("2027-02-01T14:00Z", "2027-02-08T14:00Z", "2027-02-15T14:00Z");
        rosa.post("/appointments/" + other + "/cancellation", Map.of("reason", "BOOKED_BY_MISTAKE"));
        assertThat(rosa.post("/courses/" + course + "/move", move).statusCode()).isEqualTo(303);
        assertThat(starts(course)).containsExactly("2027-02-01T14:00Z", "2027-02-15T14:00Z", "2027-02-22T14:00Z");
        String undoMove = undo(course);
        assertThat(rosa.post("/courses/" + course + "/move", move).statusCode()).as("sent twice").isEqualTo(409);
        assertThat(rosa.post(undoMove, Map.of("version", "0")).statusCode()).isEqualTo(303);
        assertThat(starts(course)).containsExactly("2027-02-01T14:00Z", "2027-02-08T14:00Z", "2027-02-15T14:00Z");
        HttpResponse<String> again = rosa.post(undoMove, Map.of("version", "0"));
        assertThat(again.statusCode()).as("undone already").isEqualTo(409);
        assertThat(again.body()).contains("Visit 2, 8 Feb 2027: ");
        cancel(course);
        assertThat(rosa.post(undo(course), Map.of("version", "0")).statusCode()).isEqualTo(303);
        assertThat(count("select count(*) from palpate.appointment where course_id = ? and status = 'booked'", UUID.fromString(course))).isEqualTo(3);
        cancel(course);
        assertThat(count("select count(*) from palpate.appointment where course_id = ? and holds", UUID.fromString(course))).isZero();
    }

    @Test
    void movesASupervisedVisitOfACourseOnlyToWhereItsSupervisorIsFree() throws SQLException {
        String course = booked(needling(3, "2027-02-04T10:00:00Z", "2027-02-11T10:00:00Z"));
        UUID second = UUID.fromString((String) rows("select id::text from palpate.appointment where course_id = ? and course_number = 2", UUID.fromString(course)).get(0)[0]);
        String supervised = Demo.AOIFE + "+" + Demo.IMRE + "@";
        assertThat(rosa.post("/appointments/" + second + "/move", Map.of("version", "0", "slot", supervised + "2027-02-11T10:00:00Z")).statusCode()).isEqualTo(303);
        HttpResponse<String> busy = rosa.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(8).toString(),
                "service", THERAPY.toString(), "date", "2027-02-18", "slot", Demo.IMRE + "@2027-02-18T10:15:00Z", "note", ""));
        Map<String, String> move = change(course, "move", null, "ALL");
        move.put("days", "7");
        HttpResponse<String> refused = rosa.post("/courses/" + course + "/move", move);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Visit 2, 11 Feb 2027: Dr. Imre Halász has another appointment then.").doesNotContain("certificate");
        rosa.post("/appointments/" + id(busy) + "/cancellation", Map.of("reason", "BOOKED_BY_MISTAKE"));
        assertThat(rosa.post("/courses/" + course + "/move", move).statusCode()).isEqualTo(303);
        assertThat(starts(course)).containsExactly("2027-02-11T10:00Z", "2027-02-18T10:00Z");
        assertThat(count("select count(*) from palpate.occupancy where appointment_id = ? and holds and resource_id = ? and lower(during) = '2027-02-18 10:00Z'",
                second, Demo.IMRE)).isEqualTo(1);
        cancel(course);
    }

    @Test
    void takesTheBookingBackWholeAndNotOnceAVisitHasChanged() throws SQLException {
        String course = booked(form(9, "2027-03-01T15:00:00Z", "2027-03-08T15:00:00Z"));
        assertThat(undo(course)).isEqualTo("/courses/" + course + "/withdrawal");
        UUID second = UUID.fromString((String) rows("select id::text from palpate.appointment where course_id = ? and course_number = 2", UUID.fromString(course)).get(0)[0]);
        rosa.post("/appointments/" + second + "/confirmation", Map.of());
        HttpResponse<String> refused = rosa.post("/courses/" + course + "/withdrawal", Map.of("version", "0"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Visit 2, 8 Mar 2027: ").doesNotContain("Visit 1, 1 Mar 2027: ");
        assertThat(count("select count(*) from palpate.appointment where course_id = ? and holds", UUID.fromString(course))).isEqualTo(2);
        cancel(course);

        String mistaken = booked(form(9, "2027-03-01T15:00:00Z", "2027-03-08T15:00:00Z"));
        assertThat(rosa.post(undo(mistaken), Map.of("version", "0")).statusCode()).isEqualTo(303);
        assertThat(count("select count(*) from palpate.appointment where course_id = ? and status = 'cancelled' and reason = 'booked_by_mistake'",
                UUID.fromString(mistaken))).isEqualTo(2);
    }

    @Test
    void isNotTakenBackOnceAVisitHasBegun() {
        HttpResponse<String> refused = rosa.post("/courses/" + Demo.course() + "/withdrawal", Map.of("version", "0"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("It has begun.");
    }

    /** Where the Undo goes that the next page offers. */
    private static String undo(String course) {
        var undo = UNDO.matcher(rosa.get("/courses/" + course).body());
        assertThat(undo.find()).as("an Undo is offered").isTrue();
        return undo.group(1).replace("&amp;", "&");
    }

    private static Map<String, String> form(int patient, String... starts) {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString(), "patient", Demo.patient(patient).toString(), "service", THERAPY.toString(),
                "practitioner", Demo.MATEUS.toString(), "date", starts[0].substring(0, 10), "time", starts[0].substring(11, 16),
                "visits", "" + starts.length, "every", "1", "unit", "WEEKS", "fit", "same"));
        for (int i = 0; i < starts.length; i++) {
            form.put("visit-" + (i + 1), Demo.MATEUS + "@" + starts[i]);
        }
        return form;
    }

    private static Map<String, String> needling(int patient, String... starts) {
        Map<String, String> form = form(patient, starts);
        form.replaceAll((name, value) -> value.replace(Demo.MATEUS.toString(), Demo.THEA.toString()));
        form.put("service", Demo.DRY_NEEDLING.toString());
        return form;
    }

    private static String query(Map<String, String> form) {
        return Stream.of("patient", "service", "practitioner", "date", "time", "visits", "every", "unit", "fit").map(name -> name + "=" + form.get(name))
                .reduce((one, other) -> one + "&" + other).orElseThrow();
    }

    private static String booked(Map<String, String> form) {
        HttpResponse<String> answer = rosa.post("/courses", form);
        assertThat(answer.statusCode()).isEqualTo(303);
        return id(answer);
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/", "");
    }

    private static String book(int patient, String start) {
        HttpResponse<String> answer = rosa.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(patient).toString(),
                "service", THERAPY.toString(), "date", start.substring(0, 10), "slot", Demo.MATEUS + "@" + start, "note", ""));
        assertThat(answer.statusCode()).isEqualTo(303);
        return id(answer);
    }

    private static Map<String, String> change(String course, String what, UUID from, String scope) {
        var seen = SEEN.matcher(rosa.get("/courses/" + course + "/" + what).body());
        assertThat(seen.find()).isTrue();
        return new HashMap<>(Map.of("seen", seen.group(1), "from", from == null ? "" : from.toString(), "scope", scope));
    }

    private static void cancel(String course) {
        Map<String, String> form = change(course, "cancellation", null, "ALL");
        form.put("reason", "BOOKED_BY_MISTAKE");
        assertThat(rosa.post("/courses/" + course + "/cancellation", form).statusCode()).isEqualTo(303);
    }

    private static List<String> starts(String course) throws SQLException {
        return rows("select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI\"Z\"') from palpate.appointment where course_id = ? order by course_number",
                UUID.fromString(course)).stream().map(row -> (String) row[0]).toList();
    }

    private static long count(String query, Object... values) throws SQLException {
        return (long) rows(query, values).get(0)[0];
    }

    private static List<Object[]> rows(String query, Object... values) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, query, values);
        }
    }
}
