package org.palpate.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.ICalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
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
            Object expected = Rows.all(owner, "select count(*) from palpate.appointment where practitioner_id = ? and starts_at >= '2026-10-17 10:00+00' "
                    + "and status <> 'needs_reassignment'", Demo.THEA).get(0)[0];
            assertThat((long) calendar.getEvents().size()).isEqualTo(expected);
            assertThat((long) Rows.all(owner, "select count(*) from palpate.feed where token_hash = sha256(?::bytea)", address.substring(7, 50)).get(0)[0]).isOne();
        }
        assertThat(thea.get("/calendar-feed").body()).as("shown once").doesNotContain(address).contains("Your feed is open");
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
