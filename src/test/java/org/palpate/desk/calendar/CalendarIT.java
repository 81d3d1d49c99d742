package org.palpate.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** The calendar over HTTP: its views, what it tells an open page, and how somebody arranges it. */
class CalendarIT {

    private static final int MOST_STATEMENTS = 5;
    private static final String DAY = "2026-12-09";
    private static final Pattern MARK = Pattern.compile("data-mark=\"([0-9a-f]{32})\"");

    private static WebClient rosa;
    private static WebClient thea;

    @BeforeAll
    static void signIn() {
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar", "/calendar?view=week", "/calendar?view=list", "/calendar?view=list&span=week", "/calendar?view=rooms",
        "/calendar/sheet", "/waiting", "/calendar/columns", "/calendar?date=nonsense&view=nothing&practitioner=nobody"})
    void keepsToFewStatementsInEveryView(String path) {
        HttpResponse<String> page = rosa.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??").contains("</html>");
        assertThat(Integer.parseInt(page.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void showsOnePersonsWeekAndEverybodysRooms() {
        assertThat(rosa.get("/calendar?view=week&practitioner=" + Demo.THEA).body()).contains("16–22 November", "Mon 16", "Sun 22", "Siobhán O&#39;Neill")
                .doesNotContain("Ingrid Sørensen");
        assertThat(thea.get("/calendar?view=week").body()).contains("Siobhán O&#39;Neill").doesNotContain("Ingrid Sørensen");
        assertThat(rosa.get("/calendar?view=rooms").body()).contains("Room 1", "Room 6", "Siobhán O&#39;Neill", "Ingrid Sørensen");
        assertThat(rosa.get("/calendar?view=list").body()).contains("Mon 16 November", "Siobhán O&#39;Neill", "In treatment");
    }

    @Test
    void saysWhetherAnythingHasChanged() {
        String path = "/calendar/changes?date=" + DAY;
        String before = rosa.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(before).isEqualTo('"' + mark(rosa.get("/calendar?date=" + DAY).body()) + '"');
        assertThat(rosa.get(path, "If-None-Match", before).statusCode()).isEqualTo(204);

        UUID booked = book(34, "15:00");
        HttpResponse<String> changed = rosa.get(path, "If-None-Match", before);
        assertThat(changed.statusCode()).isEqualTo(200);
        String after = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(after).isNotEqualTo(before).isEqualTo('"' + mark(rosa.get("/calendar?date=" + DAY).body()) + '"');

        rosa.post("/appointments/" + booked + "/confirmation", Map.of());
        assertThat(rosa.get(path, "If-None-Match", after).statusCode()).isEqualTo(200);
        assertThat(rosa.get("/calendar/changes?date=2026-12-10", "If-None-Match", after).statusCode()).isEqualTo(200);
    }

    @Test
    void writesThePatientsAlertOnTheCardAndOnThePage() {
        UUID patient = Ids.next();
        assertThat(rosa.post("/patients", Map.of("id", patient.toString(), "givenName", "Wilhelmina", "familyName", "Ashdown", "birthDate", "1 Feb 1950",
                "phone", "020 7946 0177", "alert", "Uses a <wheelchair>")).statusCode()).isEqualTo(303);
        UUID booked = book(patient, "11:00");
        assertThat(rosa.get("/calendar?date=" + DAY).body()).contains("Alert: Uses a &lt;wheelchair&gt;");
        assertThat(rosa.get("/calendar?view=list&date=" + DAY).body()).contains("Alert: Uses a &lt;wheelchair&gt;");
        assertThat(rosa.get("/appointments/" + booked).body()).contains("Alert: Uses a &lt;wheelchair&gt;");
        String before = mark(rosa.get("/calendar?date=" + DAY).body());
        rosa.post("/patients/" + patient, Map.of("version", "0", "givenName", "Wilhelmina", "familyName", "Ashdown", "birthDate", "1 Feb 1950",
                "phone", "020 7946 0177"));
        assertThat(rosa.get("/calendar?date=" + DAY).body()).doesNotContain("wheelchair");
        assertThat(mark(rosa.get("/calendar?date=" + DAY).body())).isNotEqualTo(before);
    }

    @Test
    void tellsOnTheCardWhatReceptionMustKnow() throws SQLException {
        UUID patient = Ids.next();
        rosa.post("/patients", Map.of("id", patient.toString(), "givenName", "Ottoline", "familyName", "Fairweather", "birthDate", "1 Feb 1950", "phone", "020 7946 0178"));
        UUID missed = book(patient, "10:00");
        book(patient, Demo.DRY_NEEDLING, "17:00");
        assertThat(cards("Ottoline Fairweather").get(0)).contains("Screening missing", "Follow-up", "First visit");
        assertThat(cards("Ottoline Fairweather").get(1)).contains("Consent missing", "Screening missing").doesNotContain("First visit", "Did not come");
        become(missed, "'no_show', reason = 'no_show_forgot', starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days'");
        assertThat(cards("Ottoline Fairweather").get(0)).contains("Did not come once before", "First visit", "Consent missing");
        become(missed, "'cancelled', reason = 'patient_ill'");
        String marked = mark(rosa.get("/calendar?date=" + DAY).body());
        become(missed, "'checked_out', reason = null");
        assertThat(cards("Ottoline Fairweather").get(0)).doesNotContain("First visit", "Did not come");
        assertThat(mark(rosa.get("/calendar?date=" + DAY).body())).as("of a day, it knows of the visits before").isNotEqualTo(marked);
        assertThat(rosa.get("/calendar?view=list&span=week&date=2026-11-16").body() + rosa.get("/calendar?view=list&span=week&date=2026-11-23").body())
                .containsPattern("Visit [1-8] of 8 of a course, (the last|[1-7] more to come)");
    }

    /** It is four in the morning in Baltimore. */
    @Test
    void drawsTodayAndThePresentTimeByTheClockOfThePlace() throws SQLException {
        WebClient there = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        there.post("/locations", Map.of("location", Demo.BALTIMORE.toString()));
        assertThat(there.get("/calendar").body()).contains("Mon 16 November", "aria-current=\"date\"").doesNotContain("class=\"now ");
        UUID early = Ids.next();
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends, valid, one_day)"
                    + " values (?, ?, ?, ?, 1, '03:00', '07:00', '[2026-11-16,2026-11-17)', true)", Demo.NORTHGATE, early, Demo.NAOMI, Demo.BALTIMORE);
            assertThat(there.get("/calendar").body()).containsPattern("class=\"now s-1[2-9]\"><time>04:\\d\\d<").containsPattern("time=04:\\d\\d");
            Rows.run(owner, "delete from palpate.working_hours where id = ?", early);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "view=week&amp;", "view=list&amp;", "view=rooms&amp;"})
    void leadsWeeksAheadAndBackToTodayInEveryView(String view) {
        String page = rosa.get("/calendar?" + view.replace("&amp;", "&") + "date=" + DAY).body();
        String address = "href=\"/calendar?" + view + "date=";
        assertThat(page).contains(address + "2026-12-16", address + "2026-12-23", address + "2027-01-06", address + "2027-01-20");
        assertThat(page).contains("data-key=\"t\" " + address + "2026-11-16");
    }

    @Test
    void remembersOnceWhetherThePatientWasRemindedOfThisTime() {
        UUID booked = book(Demo.patient(32), "13:30");
        Map<String, String> left = Map.of("id", Ids.next().toString(), "outcome", "message_left");
        String before = mark(rosa.get("/calendar?date=" + DAY).body());
        assertThat(rosa.post("/appointments/" + booked + "/reminders", left).statusCode()).isEqualTo(303);
        assertThat(rosa.post("/appointments/" + booked + "/reminders", left).statusCode()).isEqualTo(303);
        String day = rosa.get("/calendar?date=" + DAY).body();
        assertThat(day).contains("Reminder: message left").doesNotContain("Reminder: not reached");
        assertThat(mark(day)).isNotEqualTo(before);
        rosa.post("/appointments/" + booked + "/reminders", Map.of("id", Ids.next().toString(), "outcome", "reached"));
        assertThat(rosa.get("/calendar?date=" + DAY).body()).contains(">Reminded. <").doesNotContain("Reminder: message left");
        assertThat(rosa.get("/appointments/" + booked).body()).containsPattern("Reached, 16 Nov 2026, \\d\\d:\\d\\d").contains("Rosa Marchetti");

        rosa.post("/appointments/" + booked + "/move", Map.of("version", "0", "slot", Demo.THEA + "@" + DAY + "T14:00:00Z"));
        assertThat(rosa.get("/calendar?date=" + DAY).body()).doesNotContain(">Reminded. <");
        assertThat(rosa.post("/appointments/" + booked + "/reminders", Map.of("outcome", "shouted")).statusCode()).isEqualTo(422);
        assertThat(rosa.post("/appointments/" + Demo.appointmentToday(3) + "/reminders", left).statusCode()).isEqualTo(422);
    }

    @Test
    void keepsTheOrderAndHidingOfColumnsForOnePersonAndPlace() {
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        assertThat(order(imre)).startsWith("Dr. Imre Halász");
        String columns = "csrf=" + imre.cookie("palpate-csrf") + "&order=" + Demo.THEA + "&order=" + Demo.IMRE + "&order=" + Demo.MATEUS + "&order=" + Demo.CALLUM
                + "&shown=" + Demo.THEA + "&shown=" + Demo.IMRE + "&shown=" + Demo.MATEUS;
        assertThat(imre.postText("/calendar/columns", columns).statusCode()).isEqualTo(303);
        assertThat(order(imre)).startsWith("Thea Lindqvist, Dr. Imre Halász, Mateus Ferraz").doesNotContain("Callum");
        assertThat(imre.postText("/calendar/columns", columns + "&down=" + Demo.THEA).headers().firstValue("Location").orElseThrow()).contains("/calendar/columns");
        assertThat(order(imre)).startsWith("Dr. Imre Halász, Thea Lindqvist");
        assertThat(order(rosa)).startsWith("Dr. Imre Halász").contains("Callum");
    }

    @Test
    void showsTheHoursThatAreWorkedAndBookedEarlyAndLate() {
        String usual = rosa.get("/calendar?date=" + DAY).body();
        assertThat(usual).contains("data-first=\"8\"", "data-last=\"19\"").doesNotContain(">07:00<");
        AtCalendar.opensOnSunday("2026-12-13", "2026-12-14");
        UUID early = Ids.next();
        assertThat(rosa.post("/appointments", Map.of("id", early.toString(), "patient", Demo.patient(33).toString(), "service", Demo.FOLLOW_UP.toString(),
                "date", "2026-12-13", "slot", Demo.THEA + "@2026-12-13T06:30:00Z")).statusCode()).isEqualTo(303);
        for (String view : new String[] {"day", "week", "rooms"}) {
            assertThat(rosa.get("/calendar?date=2026-12-13&practitioner=" + Demo.THEA + "&view=" + view).body()).as(view)
                    .contains("data-first=\"6\"", "data-last=\"22\"", "s-6 d-6");
        }
        assertThat(rosa.post("/appointments/" + early + "/move", Map.of("version", "0", "slot", Demo.THEA + "@2026-12-13T21:00:00Z")).statusCode()).isEqualTo(303);
        assertThat(rosa.get("/calendar?date=2026-12-13").body()).contains("s-180 d-6", "time=06:30");
    }

    @Test
    void showsOnThePinboardOnlyWhatIsHereAndCanBeMoved() {
        UUID booked = book(33, "16:00");
        String pins = rosa.get("/calendar/pins?id=" + booked + "&id=" + Demo.appointmentToday(3) + "&id=" + Ids.next() + "&id=nonsense").body();
        assertThat(pins).contains("İpek Yılmaz", "data-pin=\"" + booked).doesNotContain("Siobhán", "<html");
    }

    @Test
    void leadsFromAFreeTimeToABookingWithThatTimeChosen() {
        String day = rosa.get("/calendar?date=" + DAY).body();
        Matcher free = Pattern.compile("/appointments/new\\?date=" + DAY + "&amp;practitioner=" + Demo.THEA + "&amp;time=([0-9:]+)").matcher(day);
        assertThat(free.find()).isTrue();
        String booking = rosa.get(free.group().replace("&amp;", "&") + "&service=" + Demo.FOLLOW_UP).body();
        assertThat(booking).containsPattern("value=\"" + Demo.THEA + "@" + DAY + "T" + free.group(1) + ":00Z\"\\s+checked");
    }

    @Test
    void writesTheRisksOnTheDaySheet() {
        assertThat(rosa.get("/calendar/sheet?practitioner=" + Demo.THEA).body()).contains("Thea Lindqvist</h2>", "Needling blocked").doesNotContain("Imre Halász</h2>");
    }

    @Test
    void tellsWhoWaitsAndForHowLong() {
        assertThat(rosa.get("/waiting").body()).containsPattern("\\d+ minutes?</td>").contains("Next");
    }

    private static UUID book(int patient, String time) {
        return book(Demo.patient(patient), time);
    }

    /** A follow-up with Thea that day. */
    private static UUID book(UUID patient, String time) {
        return book(patient, Demo.FOLLOW_UP, time);
    }

    private static UUID book(UUID patient, UUID service, String time) {
        UUID id = Ids.next();
        HttpResponse<String> answer = rosa.post("/appointments", Map.of("id", id.toString(), "patient", patient.toString(),
                "service", service.toString(), "date", DAY, "slot", Demo.THEA + "@" + DAY + "T" + time + ":00Z"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return id;
    }

    private static void become(UUID appointment, String status) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "update palpate.appointment set status = " + status + " where id = ?", appointment);
        }
    }

    /** The patient's cards of that day, by time. */
    private static List<String> cards(String patient) {
        return Stream.of(rosa.get("/calendar?date=" + DAY).body().split("<li class=\"appt ")).filter(one -> one.contains("<b>" + patient)).toList();
    }

    private static String order(WebClient client) {
        return Pattern.compile("id=\"p-\\d+\">([^<]+)<").matcher(client.get("/calendar").body()).results().map(match -> match.group(1))
                .reduce((one, next) -> one + ", " + next).orElseThrow();
    }

    private static String mark(String page) {
        Matcher mark = MARK.matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }
}
