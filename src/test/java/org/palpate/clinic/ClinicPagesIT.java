package org.palpate.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Services, rooms and devices as the clinical lead keeps them, over HTTP. */
class ClinicPagesIT {

    private static final Map<String, String> SERVICE = Map.ofEntries(Map.entry("name", "Shockwave (test)"), Map.entry("family", "other"),
            Map.entry("minutes", "20"), Map.entry("minutesBefore", "0"), Map.entry("minutesAfter", "5"), Map.entry("roomMinutesBefore", "0"),
            Map.entry("roomMinutesAfter", "5"), Map.entry("lanes", "1"), Map.entry("deviceKind", "TRACTION"), Map.entry("price", "42,50"),
            Map.entry("bookableBy", "CLINICAL_LEAD"), Map.entry("audience", "FOLLOW_UP"), Map.entry("courseNeedsEvaluation", "no"),
            Map.entry("colour", "sm"), Map.entry("active", "no"));

    private WebClient imre;

    @BeforeEach
    void signIn() {
        imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        imre.post("/locations", Map.of("location", Demo.BALTIMORE.toString()));
    }

    @Test
    void offersAServiceOnceAndChangesItForNewBookings() {
        String id = Ids.next().toString();
        assertThat(imre.post("/services", with(SERVICE, "id", id)).statusCode()).isEqualTo(303);
        assertThat(imre.post("/services", with(SERVICE, "id", id)).statusCode()).isEqualTo(303);
        assertThat(imre.get("/services").body()).containsOnlyOnce("Shockwave (test)").contains("42.50", "Traction", "Follow-ups only", "Not offered")
                .doesNotContain("??");
        String page = imre.get("/services/" + id).body();
        assertThat(page).contains("value=\"42.50\"", "value=\"20\"").doesNotContain("??");

        assertThat(imre.post("/services/" + id, with(SERVICE, "minutes", "23", "version", "0")).body()).contains("Enter the length in steps of five minutes.");
        assertThat(imre.post("/services/" + id, with(SERVICE, "minutes", "25", "version", "0")).statusCode()).isEqualTo(303);
        HttpResponse<String> slower = imre.post("/services/" + id, with(SERVICE, "minutes", "30", "version", "0"));
        assertThat(slower.statusCode()).isEqualTo(409);
        assertThat(slower.body()).contains("Someone else changed this service meanwhile", "<td>30</td>", "<td>25</td>").doesNotContain("??");
        assertThat(imre.post("/services/" + id, with(SERVICE, "minutes", "30", "version", "1")).statusCode()).isEqualTo(303);
    }

    @Test
    void keepsDemoServicesAsTheyAre() {
        String page = imre.get("/services/" + Demo.DRY_NEEDLING).body();
        assertThat(page).contains("Dry needling", "value=\"45\"", "value=\"10\"", "What is booked stays as it is.").doesNotContain("??");
        assertThat(imre.get("/services/new").body()).contains("It decides whether a certificate is needed").doesNotContain("??");
    }

    @Test
    void keepsDevicesAndRooms() {
        Map<String, String> device = Map.of("id", Ids.next().toString(), "kind", "TRACTION", "name", "Traction table (test)", "minutesAfter", "5", "active", "no");
        assertThat(imre.post("/equipment/devices", device).statusCode()).isEqualTo(303);
        assertThat(imre.post("/equipment/devices", device).statusCode()).isEqualTo(303);
        String list = imre.get("/equipment").body();
        assertThat(list).containsOnlyOnce("Traction table (test)").contains("Out of use", "Room 1").doesNotContain("??");
        String path = "/equipment/devices/" + device.get("id");
        assertThat(imre.get(path).body()).contains("value=\"Traction table (test)\"").doesNotContain("??");
        assertThat(imre.post(path, with(device, "minutesAfter", "75", "version", "0")).statusCode()).isEqualTo(422);
        assertThat(imre.post(path, with(device, "minutesAfter", "15", "version", "0")).statusCode()).isEqualTo(303);
        assertThat(imre.post(path, with(device, "minutesAfter", "20", "version", "0")).statusCode()).isEqualTo(409);

        Matcher room = Pattern.compile("/equipment/rooms/([0-9a-f-]{36})").matcher(list);
        assertThat(room.find()).isTrue();
        String page = imre.get(room.group()).body();
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        assertThat(imre.post(room.group(), Map.of("name", "Room 1", "minutesAfter", "0", "version", version.group(1))).statusCode()).isEqualTo(303);
        assertThat(imre.post(room.group(), Map.of("name", "", "minutesAfter", "61", "version", version.group(1))).body())
                .contains("Enter name.", "value=\"61\"", "f-room-minutesAfter-error");
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        Map<String, String> all = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
