package org.palpate.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.TestClock;
import org.palpate.testing.WebClient;

/** A feed over HTTP: read by whoever has its address and by nobody else, without names unless the clinic says so. */
class FeedsIT {

    private static final Pattern ADDRESS = Pattern.compile("/feeds/[A-Za-z0-9_-]{43}\\.ics");

    private static WebClient thea;
    private static WebClient stranger;

    @BeforeAll
    static void signIn() {
        thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
        stranger = new WebClient(RunningApp.shared().address());
    }

    @Test
    void showsAPractitionersAppointmentsWithoutNamesToWhoeverHasTheAddress() throws SQLException {
        String address = address(thea.post("/calendar-feed", Map.of()));
        HttpResponse<String> answer = stranger.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.body()).contains("SUMMARY:Dry needling (Completed)", "TZID=Europe/London").doesNotContain("Okafor", "Siobh");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        try (var owner = RunningApp.shared().database().asOwner()) {
            Object expected = Rows.all(owner, "select count(*) from palpate.appointment where ? in (practitioner_id, supervisor_id) and starts_at >= '2026-10-17 10:00+00' "
                    + "and status <> 'needs_reassignment'", Demo.THEA).get(0)[0];
            assertThat((long) calendar.getEvents().size()).isEqualTo(expected);
            assertThat((long) Rows.all(owner, "select count(*) from palpate.feed where token_hash = sha256(?::bytea)", address.substring(7, 50)).get(0)[0]).isOne();
        }
        assertThat(thea.get("/calendar-feed").body()).as("shown once").doesNotContain(address).contains("Your feed is open");
    }

    @Test
    void showsWhatItsPractitionerSupervisesAndWhenItWasMovedAndNoOfferThatHasEnded() throws SQLException {
        String address = address(thea.post("/calendar-feed", Map.of()));
        UUID id = Ids.next();
        assertThat(thea.post("/appointments", Map.of("id", id.toString(), "patient", Demo.patient(21).toString(), "service", Demo.DRY_NEEDLING.toString(),
                "date", "2026-12-17", "slot", Demo.AOIFE + "+" + Demo.THEA + "@2026-12-17T10:00:00Z")).statusCode()).isEqualTo(303);
        sql("update palpate.appointment set status_at = '2026-11-01 09:00+00' where id = ?", id);
        VEvent booked = event(address, id);
        assertThat(booked.getSummary().getValue()).isEqualTo("Supervising Aoife Brennan: Dry needling (Booked)");
        assertThat(booked.getLastModified().getValue().toInstant()).isEqualTo("2026-11-01T09:00:00Z");
        assertThat(thea.post("/appointments/" + id + "/move", Map.of("version", "0", "slot", Demo.AOIFE + "+" + Demo.THEA + "@2026-12-17T11:00:00Z"))
                .statusCode()).isEqualTo(303);
        VEvent moved = event(address, id);
        assertThat(moved.getLastModified().getValue().toInstant()).isAfterOrEqualTo(TestClock.NOW);
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        sql("update palpate.appointment set status = 'requested', held_until = ? where id = ?", TestClock.NOW.plus(Duration.ofHours(20)).atOffset(ZoneOffset.UTC), id);
        assertThat(event(address, id).getStatus().isTentative()).isTrue();
        sql("update palpate.appointment set held_until = ? where id = ?", TestClock.NOW.minusSeconds(60).atOffset(ZoneOffset.UTC), id);
        assertThat(event(address, id)).isNull();
        sql("delete from palpate.occupancy where appointment_id = ?", id);
        sql("delete from palpate.appointment_past where appointment_id = ?", id);
        sql("delete from palpate.appointment where id = ?", id);
    }

    private static VEvent event(String address, UUID id) {
        return Biweekly.parse(stranger.get(address).body()).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(id + "@palpate")).findFirst().orElse(null);
    }

    private static void sql(String command, Object... values) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, command, values);
        }
    }

    @Test
    void namesPatientsOnlyWhileTheClinicAllowsIt() {
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        String address = address(imre.post("/calendar-feed", Map.of()));
        assertThat(stranger.get(address).body()).doesNotContain("Petrovi");
        assertThat(thea.post("/calendar-feed/names", Map.of("names", "yes")).statusCode()).as("not for a practitioner to say").isEqualTo(403);
        assertThat(imre.post("/calendar-feed/names", Map.of("names", "yes")).statusCode()).isEqualTo(303);
        assertThat(stranger.get(address).body()).contains("Petrovi");
        assertThat(imre.post("/calendar-feed/names", Map.of("names", "no")).statusCode()).isEqualTo(303);
        assertThat(stranger.get(address).body()).doesNotContain("Petrovi");
    }

    @Test
    void endsWithANewAddressAndWhenItIsClosed() {
        WebClient naomi = WebClient.signedIn(RunningApp.shared(), "naomi@northgate.example");
        String first = address(naomi.post("/calendar-feed", Map.of()));
        String second = address(naomi.post("/calendar-feed", Map.of()));
        assertThat(stranger.get(first).statusCode()).isEqualTo(404);
        assertThat(stranger.get(second).statusCode()).isEqualTo(200);
        assertThat(naomi.post("/calendar-feed/revocation", Map.of()).statusCode()).isEqualTo(303);
        assertThat(stranger.get(second).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/feeds/" + "A".repeat(43) + ".ics").statusCode()).isEqualTo(404);
    }

    @Test
    void isNotForReception() {
        assertThat(WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example").get("/calendar-feed").statusCode()).isEqualTo(403);
    }

    private static String address(HttpResponse<String> answer) {
        var address = ADDRESS.matcher(answer.body());
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
