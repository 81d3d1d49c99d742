package org.palpate.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Finding the next free times, and why there is none, over HTTP against the demo clinic. */
class FinderIT {

    private static final Pattern BOOK = Pattern.compile("href=\"(/appointments/new\\?[^\"]*slot=[^\"]*)\" aria-label");
    private static final String NEEDLING = "service=" + Demo.DRY_NEEDLING;

    private static WebClient rosa;

    @BeforeAll
    static void signIn() {
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    }

    @Test
    void findsTenTimesEachOneClickFromTheBooking() {
        HttpResponse<String> page = rosa.get("/appointments/find?" + NEEDLING + "&patient=" + Demo.patient(38) + "&date=2026-12-14");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("10 times found").doesNotContain("??");
        assertThat(statements(page)).isLessThanOrEqualTo(5);
        Matcher book = BOOK.matcher(page.body());
        int found = 0;
        while (book.find()) {
            found++;
            String address = book.group(1).replace("&amp;", "&");
            if (found == 1) {
                String slot = java.net.URLDecoder.decode(address.replaceFirst(".*slot=", ""), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(rosa.get(address).body()).containsPattern("value=\"" + slot + "\"[^>]*checked");
            }
        }
        assertThat(found).isEqualTo(10);
    }

    @Test
    void findsOnlyWhomAndWhenIsAskedFor() {
        String page = rosa.get("/appointments/find?" + NEEDLING + "&practitioner=" + Demo.IMRE + "&days=SATURDAY&earliest=14:00&latest=16:00&date=2026-11-20").body();
        assertThat(page).contains("Sat 21 November", "Imre Halász, Room").doesNotContain("Thea Lindqvist, Room", "Fri 20", "Sun 22", "??");
    }

    @Test
    void findsAndBooksInTheOnlyRoomThatWillDo() {
        String page = rosa.get("/appointments/find?" + NEEDLING + "&room=" + Demo.room(15) + "&patient=" + Demo.patient(38) + "&date=2026-12-21").body();
        assertThat(page).contains("Room 5").doesNotContain("Room 1,", "Room 2,", "??");
        Matcher book = BOOK.matcher(page);
        assertThat(book.find()).isTrue();
        String address = book.group(1).replace("&amp;", "&");
        assertThat(rosa.get(address).body()).contains("Only times when the room that you chose is free.", "name=\"room\" value=\"" + Demo.room(15))
                .doesNotContain("??");
        String slot = java.net.URLDecoder.decode(address.replaceFirst(".*slot=", ""), java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> booked = rosa.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(38).toString(),
                "service", Demo.DRY_NEEDLING.toString(), "date", "2026-12-21", "slot", slot, "room", Demo.room(15).toString()));
        assertThat(booked.statusCode()).isEqualTo(303);
        assertThat(rosa.get(booked.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "")).body()).contains("Room 5");
    }

    @Test
    void blamesNoCertificateForADayWhoseHoursAreOver() {
        assertThat(rosa.get("/appointments/new?date=2026-11-13&service=" + Demo.FOLLOW_UP).body()).contains("No free time that fits.").doesNotContain("No certificate");
    }

    @Test
    void offersATraineeWithWhoSupervisesAndThatCanBeBooked() {
        String page = rosa.get("/appointments/find?" + NEEDLING + "&practitioner=" + Demo.AOIFE + "&patient=" + Demo.patient(38) + "&date=2027-02-03").body();
        assertThat(page).contains("Aoife Brennan supervised by ");
        assertThat(bookFirst(page, 38, "2027-02-03", "Aoife Brennan")).contains("supervised by");
    }

    @Test
    void whatItOffersCanBeBooked() {
        String page = rosa.get("/appointments/find?" + NEEDLING + "&practitioner=" + Demo.NAOMI + "&patient=" + Demo.patient(39) + "&date=2026-12-10").body();
        bookFirst(page, 39, "2026-12-10", "Naomi Okonjo");
    }

    /** Books the first of the times, and gives its page; then takes it back. */
    private static String bookFirst(String page, int patient, String day, String who) {
        Matcher book = BOOK.matcher(page);
        assertThat(book.find()).isTrue();
        String slot = java.net.URLDecoder.decode(book.group(1).replaceFirst(".*slot=", ""), java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> booked = rosa.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(patient).toString(),
                "service", Demo.DRY_NEEDLING.toString(), "date", day, "slot", slot));
        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(303);
        String appointment = booked.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String shown = rosa.get(appointment).body();
        assertThat(shown).contains(who);
        assertThat(rosa.post(appointment + "/cancellation", Map.of("reason", "BOOKED_BY_MISTAKE")).statusCode()).isEqualTo(303);
        return shown;
    }

    @Test
    void saysWhyThereIsNone() {
        String none = rosa.get("/appointments/find?" + NEEDLING + "&practitioner=" + Demo.CALLUM).body();
        assertThat(none).contains("Nothing fits in the next 90 days.", "Why is there no time?");
        HttpResponse<String> why = rosa.get("/appointments/why?" + NEEDLING + "&date=2026-12-18&patient=" + Demo.patient(38));
        assertThat(statements(why)).isLessThanOrEqualTo(5);
        assertThat(why.body()).contains("Certificate for this technique at London ended on 15 Oct 2026.", "In training: no certificate",
                "No certificate for this technique at London.", "times free").doesNotContain("??");
        assertThat(rosa.get("/appointments/why?" + NEEDLING + "&date=2026-12-18&practitioner=" + Demo.NAOMI).body())
                .contains("Naomi Okonjo").doesNotContain("id=\"why-" + Demo.THEA);
        assertThat(rosa.get("/appointments/why?" + NEEDLING + "&date=2027-02-03&practitioner=" + Demo.AOIFE).body()).as("with who supervises")
                .contains("times free", "is with a supervisor", "slot=" + Demo.AOIFE + "%2B").doesNotContain("Not bookable");
        assertThat(rosa.get("/appointments/why?" + NEEDLING + "&date=nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void saysThatTheScreeningIsInTheWayButNotWhy() {
        String why = rosa.get("/appointments/why?" + NEEDLING + "&date=2026-12-18&patient=" + Demo.patient(4)).body();
        assertThat(why).contains("Dry needling is blocked for this patient by the screening.").doesNotContainIgnoringCase("bleeding");
        assertThat(rosa.get("/appointments/find?" + NEEDLING + "&patient=" + Demo.patient(4)).body()).contains("Dry needling is blocked for this patient by the screening.");
    }

    private static int statements(HttpResponse<String> page) {
        return Integer.parseInt(page.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""));
    }
}
