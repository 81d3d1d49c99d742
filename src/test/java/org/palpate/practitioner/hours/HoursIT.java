package org.palpate.practitioner.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Hours, absences and closed days over HTTP: what they offer, what they strand, and who is asked first. Callum in Baltimore. */
class HoursIT {

    private static final String HOURS = "/practitioners/" + Demo.CALLUM + "/hours";
    private static final String ABSENCES = "/practitioners/" + Demo.CALLUM + "/absences";
    private static final Pattern AGREEMENT = Pattern.compile("name=\"agreed\" value=\"([0-9a-f,-]+)\"");

    private WebClient imre;
    private WebClient rosa;

    @BeforeEach
    void arriveInBaltimore() {
        imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        imre.post("/locations", Map.of("location", Demo.BALTIMORE.toString()));
        rosa.post("/locations", Map.of("location", Demo.BALTIMORE.toString()));
    }

    @Test
    void hoursOfOneDayReplaceTheWeekAndStrandNobodyUnasked() throws SQLException {
        String booking = book("2026-12-09T15:00:00Z", 36);
        Map<String, String> afternoon = Map.of("id", id(), "from", "2026-12-09", "start", "14:00", "end", "17:00");

        HttpResponse<String> asked = imre.post(HOURS + "/days", afternoon);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("1 booking would lose the time", "Wed 9 December, 10:00–10:30", "Danielle Fontaine-Brooks", "value=\"14:00\"").doesNotContain("??");
        assertThat(status(booking)).isEqualTo("booked");

        assertThat(imre.post(HOURS + "/days", agreeing(afternoon, asked)).statusCode()).isEqualTo(303);
        assertThat(imre.get(HOURS).body()).contains("Hours added.", "under Needs reassignment");
        assertThat(imre.post(HOURS + "/days", agreeing(afternoon, asked)).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(status(booking)).isEqualTo("needs_reassignment");
        assertThat(times("2026-12-09")).contains("14:00").doesNotContain("10:00");
        assertThat(times("2026-12-16")).contains("10:00");

        removeOneDay();
        assertThat(times("2026-12-09")).contains("10:00");
    }

    @Test
    void hoursChangeFromADateOnAndEnd() {
        Map<String, String> sundays = Map.of("id", id(), "days", "SUNDAY", "from", "2026-12-13", "start", "09:00", "end", "12:00");
        assertThat(imre.post(HOURS, sundays).statusCode()).isEqualTo(303);
        assertThat(imre.post(HOURS, with(sundays, "id", id(), "start", "11:00", "end", "13:00")).body()).contains("These hours overlap others");
        String row = HOURS + "/" + first("/hours/([0-9a-f-]{36})\" aria-label=\"Change or end: Sunday");

        Map<String, String> later = Map.of("id", id(), "from", "2026-12-20", "start", "10:00", "end", "12:00");
        assertThat(imre.post(row, later).statusCode()).isEqualTo(303);
        assertThat(times("2026-12-13")).contains(">09:00<");
        assertThat(times("2026-12-20")).contains(">10:00<").doesNotContain(">09:00<");
        assertThat(imre.post(row, with(later, "from", "2020-01-01")).body()).contains("Choose today or a later day");

        String next = HOURS + "/" + first("/hours/([0-9a-f-]{36})\" aria-label=\"Change or end: Sunday, 10:00");
        assertThat(imre.post(row + "/end", Map.of("from", "2026-12-13")).statusCode()).isEqualTo(303);
        assertThat(imre.post(next + "/end", Map.of("from", "2026-12-20")).statusCode()).isEqualTo(303);
        assertThat(imre.get(HOURS).body()).doesNotContain("Change or end: Sunday");
    }

    @Test
    void anAbsenceHoldsTheTimeAndStrandsNobodyUnasked() throws SQLException {
        String booking = book("2026-12-16T15:00:00Z", 30);
        Map<String, String> training = Map.of("id", id(), "kind", "TRAINING", "fromDay", "2026-12-16", "fromTime", "09:30", "untilTime", "10:15");

        HttpResponse<String> asked = rosa.post(ABSENCES, training);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("1 booking lies in that time", "Tom Whitfield", "Needs reassignment").doesNotContain("??");
        assertThat(rosa.post(ABSENCES, agreeing(training, asked)).statusCode()).isEqualTo(303);
        assertThat(status(booking)).isEqualTo("needs_reassignment");
        assertThat(rosa.get(ABSENCES).body()).contains("action=\"" + ABSENCES + "/" + training.get("id") + "/undo\"");
        assertThat(rosa.post(ABSENCES + "/" + training.get("id") + "/undo", Map.of()).statusCode()).isEqualTo(303);
        assertThat(status(booking)).isEqualTo("booked");
        assertThat(rosa.post(ABSENCES + "/" + training.get("id") + "/undo", Map.of()).statusCode()).as("gone").isEqualTo(404);

        assertThat(rosa.post(ABSENCES, agreeing(training, asked)).statusCode()).isEqualTo(303);
        assertThat(status(booking)).isEqualTo("needs_reassignment");
        assertThat(times("2026-12-16")).contains(">10:15<").doesNotContain(">09:30<", ">10:00<");
        assertThat(send("2026-12-16T14:45:00Z", 29).body()).contains("The practitioner is away then");
        assertThat(rosa.post(ABSENCES, with(training, "id", id())).body()).contains("another absence lies in that time");

        removeAbsence();
        assertThat(times("2026-12-16")).contains(">09:30<");
    }

    @Test
    void anAbsenceThatIsEnteredWhileSomebodyBooksNamesTheBooking() throws Exception {
        UUID booking = UUID.fromString(book("2027-01-13T15:00:00Z", 30));
        Map<String, String> training = Map.of("id", id(), "kind", "TRAINING", "fromDay", "2027-01-13", "fromTime", "13:00", "untilTime", "15:00");
        try (Connection booker = RunningApp.shared().database().asOwner()) {
            booker.setAutoCommit(false);
            Rows.run(booker, "select palpate.lock_resources(?, array[?])", Demo.NORTHGATE, Demo.BALTIMORE);
            Rows.run(booker, "update palpate.appointment set starts_at = starts_at + interval '4 hours', ends_at = ends_at + interval '4 hours' where id = ?", booking);
            CompletableFuture<HttpResponse<String>> entering = CompletableFuture.supplyAsync(() -> rosa.post(ABSENCES, training));
            assertThatThrownBy(() -> entering.get(500, TimeUnit.MILLISECONDS)).as("it waits for who is booking").isInstanceOf(TimeoutException.class);
            booker.commit();
            assertThat(entering.get().body()).contains("1 booking lies in that time", "Tom Whitfield").doesNotContain("another absence");
        }
    }

    @Test
    void closingForTheRestOfTodayTakesTheTimeOfNobodyWhoHasBegun() {
        imre.post("/locations", Map.of("location", Demo.LONDON.toString()));
        HttpResponse<String> asked = imre.post("/closures", Map.of("id", id(), "day", "2026-11-16", "name", "No water"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("would lose the time", "Mon 16 November, 11:00–", "Mon 16 November, 17:00–")
                .doesNotContain("Has begun", "Siobhán", "Mon 16 November, 08:");
    }

    @Test
    void aWholeDayAwaySaysWhy() {
        assertThat(rosa.post(ABSENCES, Map.of("id", id(), "kind", "ILL", "fromDay", "2026-12-30")).statusCode()).isEqualTo(303);
        assertThat(times("2026-12-30")).contains("Away that day: ill.");
        removeAbsence();
    }

    @Test
    void refusesATimeInTheGapAndAsksWhichOfARepeatedTime() {
        Map<String, String> spring = Map.of("kind", "OTHER", "fromDay", "2027-03-14", "fromTime", "02:30", "untilTime", "05:00");
        assertThat(rosa.post(ABSENCES, spring).body()).contains("there is no 02:30 on that day. Choose 03:00 or later.");

        Map<String, String> autumn = Map.of("id", id(), "kind", "OTHER", "fromDay", "2026-11-01", "fromTime", "01:30", "untilDay", "2027-11-07", "untilTime", "01:30");
        HttpResponse<String> asked = rosa.post(ABSENCES, autumn);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("01:30 comes twice", "01:30, before the clocks go back", "01:30, after the clocks went back", "value=\"2027-11-07T06:30:00Z\"").doesNotContain("??");
        Map<String, String> short1 = Map.of("id", id(), "kind", "OTHER", "fromDay", "2027-11-07", "fromTime", "01:30", "fromTurn", "2027-11-07T06:30:00Z", "untilTime", "02:00");
        assertThat(rosa.post(ABSENCES, short1).statusCode()).isEqualTo(303);
        removeAbsence();
    }

    @Test
    void aClosedDayOffersNothingAndSaysWhy() throws SQLException {
        String booking = book("2026-12-23T15:00:00Z", 29);
        Map<String, String> closing = Map.of("id", id(), "day", "2026-12-23", "name", "Works holiday");
        HttpResponse<String> asked = imre.post("/closures", closing);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Nadia Haddad", "Callum Drummond");
        assertThat(imre.post("/closures", agreeing(closing, asked)).statusCode()).isEqualTo(303);
        assertThat(status(booking)).isEqualTo("needs_reassignment");
        String undo = "/closures/" + closing.get("id") + "/undo";
        assertThat(imre.get("/closures").body()).contains("action=\"" + undo + "\"");
        assertThat(rosa.post(undo, Map.of()).statusCode()).as("not hers to open").isEqualTo(403);
        rosa.post("/appointments/" + booking + "/cancellation", Map.of("reason", "PATIENT_ILL"));
        HttpResponse<String> refused = imre.post(undo, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Not undone. Nadia Haddad, 23 Dec 2026, 10:00: Somebody else has changed this appointment", "Works holiday").doesNotContain("??");
        assertThat(status(booking)).isEqualTo("cancelled");
        assertThat(times("2026-12-23")).contains("Closed: Works holiday.");
        assertThat(send("2026-12-23T15:00:00Z", 28).body()).contains("The clinic is closed that day: Works holiday.");
        assertThat(imre.post("/closures", with(closing, "id", id())).body()).contains("That day is closed already.");

        Matcher removal = Pattern.compile("/closures/[0-9a-f-]{36}/removal").matcher(imre.get("/closures").body());
        assertThat(removal.find()).isTrue();
        assertThat(imre.post(removal.group(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(times("2026-12-23")).contains(">10:00<");
    }

    private String book(String start, int patient) {
        HttpResponse<String> booked = send(start, patient);
        assertThat(booked.statusCode()).isEqualTo(303);
        return booked.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private HttpResponse<String> send(String start, int patient) {
        return rosa.post("/appointments", Map.of("id", id(), "patient", Demo.patient(patient).toString(), "service", Demo.FOLLOW_UP.toString(),
                "date", start.substring(0, 10), "slot", Demo.CALLUM + "@" + start));
    }

    private String times(String day) {
        String page = rosa.get("/appointments/new?service=" + Demo.FOLLOW_UP + "&date=" + day).body();
        int callum = page.indexOf("Callum Drummond");
        int next = page.indexOf("</fieldset>", callum);
        return page.substring(callum, next < 0 ? page.length() : next);
    }

    private void removeOneDay() {
        String row = HOURS + "/" + first("/hours/([0-9a-f-]{36})\" aria-label=\"Change or end: Wednesday 9 December");
        assertThat(imre.get(row).body()).contains("Remove this exception").doesNotContain("??");
        assertThat(imre.post(row + "/end", Map.of("from", "2026-12-09")).statusCode()).isEqualTo(303);
    }

    private void removeAbsence() {
        Matcher removal = Pattern.compile(ABSENCES + "/[0-9a-f-]{36}/removal").matcher(rosa.get(ABSENCES).body());
        assertThat(removal.find()).isTrue();
        assertThat(rosa.post(removal.group(), Map.of()).statusCode()).isEqualTo(303);
    }

    private String first(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(imre.get(HOURS).body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static Map<String, String> agreeing(Map<String, String> form, HttpResponse<String> asked) {
        Matcher agreement = AGREEMENT.matcher(asked.body());
        assertThat(agreement.find()).isTrue();
        return with(form, "agreed", agreement.group(1));
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        Map<String, String> all = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String status(String appointment) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner(); var rows = owner.createStatement()
                .executeQuery("select status from palpate.appointment where id = '" + UUID.fromString(appointment) + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String id() {
        return Ids.next().toString();
    }
}
