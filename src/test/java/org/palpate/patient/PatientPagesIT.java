package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Reception's pages about patients, over HTTP and without scripts. */
class PatientPagesIT {

    private static final String NEXT = "/appointments/new?service=" + Demo.DRY_NEEDLING;
    private static final UUID AMELIA = Demo.patient(1);

    private WebClient rosa;

    @BeforeEach
    void signIn() {
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    }

    @Test
    void findsAPatientWithoutPuttingTheNameIntoAnAddress() {
        HttpResponse<String> page = rosa.post("/patients/search", Map.of("q", "zolk malg"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Patients</h1>", "Małgorzata Żółkiewska",
                "64 years (25 Jan 1962)", "No. 10004", "href=\"/patients/" + Demo.patient(4) + "\"", "1 patient found")
                .doesNotContain("??", "Amelia");
        assertThat(addressesIn(page)).noneMatch(address -> address.toLowerCase().contains("zolk"));
    }

    @Test
    void sendsOnlyWhatWasFoundWhileSomebodyTypes() {
        HttpResponse<String> found = rosa.post("/patients/search", Map.of("q", "okafor"), "HX-Request", "true");

        assertThat(found.body()).contains("Amelia Okafor").doesNotContain("<html", "<form", "??");
        assertThat(found.headers().firstValue("Server-Timing").orElse("")).contains("desc=\"1\"");
    }

    @Test
    void leadsBackToThePageThatWaitsForAPatient() {
        assertThat(rosa.get("/patients?next=" + NEXT.replace("?", "%3F")).body()).contains("<h1>Choose a patient</h1>");
        assertThat(rosa.post("/patients/search", Map.of("q", "okafor", "next", NEXT)).body())
                .contains("href=\"" + NEXT + "&amp;patient=" + AMELIA + "\"");
        assertThat(rosa.post("/patients/search", Map.of("q", "okafor", "next", "https://elsewhere.example/")).body())
                .contains("href=\"/patients/" + AMELIA + "\"").doesNotContain("elsewhere.example");

        UUID id = Ids.next();
        Map<String, String> wanda = with(person("Wanda Quist", "3.5.1971", "150"), "id", id, "next", NEXT);
        assertThat(rosa.post("/patients", wanda).headers().firstValue("Location").orElse(""))
                .endsWith(NEXT + "&patient=" + id);
    }

    @Test
    void beginsANewPatientWithWhatWasLookedForInVain() {
        assertThat(rosa.post("/patients/search", Map.of("q", "xaver quill")).body())
                .contains("Nobody found.", "Register xaver quill", "action=\"/patients/new\"");
        assertThat(rosa.post("/patients/new", Map.of("q", "xaver quill 3.5.1971")).body())
                .contains("value=\"Xaver\"", "value=\"Quill\"", "value=\"3 May 1971\"")
                .doesNotContain("class=\"err\"", "??");
    }

    @Test
    void registersAPatientOnceHoweverOftenTheFormIsSent() {
        UUID id = Ids.next();
        Map<String, String> form = with(person("Xenia Quandt", "4.5.1972", "151"), "id", id);
        assertThat(List.of(rosa.post("/patients", form), rosa.post("/patients", form))).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/patients/" + id);
        });
        assertThat(rosa.post("/patients/search", Map.of("q", "quandt")).body()).contains("1 patient found");
        assertThat(rosa.get("/patients").body()).contains("Seen last", "Xenia Quandt");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrongWithIt() {
        Map<String, String> yann = with(person("Yann Quist", "31.2.1971", "150"), "note", "Rings <twice>");
        HttpResponse<String> page = rosa.post("/patients", yann);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<title>Error: New patient", "href=\"#f-birthDate\"",
                "Enter a birth date that is not in the future", "value=\"31.2.1971\"", "value=\"Yann\"", "Rings &lt;twice&gt;")
                .doesNotContain("??", "patient.form");
    }

    @Test
    void showsALikelyDuplicateBeforeASecondRecordIsMade() {
        Map<String, String> amelia = with(person("Okafor Amelia", "12.3.1984", "199"), "id", Ids.next());
        HttpResponse<String> page = rosa.post("/patients", amelia);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<h1>This may be the same person</h1>", "Amelia Okafor",
                "Same birth date", "Same name", "href=\"/patients/" + AMELIA + "\"", "Register anyway",
                "<dd>12 Mar 1984</dd>", "value=\"+44 20 7946 0199\"").doesNotContain("??");
        assertThat(rosa.post("/patients/new", amelia).body()).contains("value=\"Okafor\"")
                .doesNotContain("class=\"err\"");
        assertThat(rosa.post("/patients", with(amelia, "anyway", "yes")).statusCode()).isEqualTo(303);
    }

    @Test
    void showsBothVersionsWhenSomeoneElseWasFaster() {
        UUID id = Ids.next();
        rosa.post("/patients", with(person("Zelda Quirk", "5.5.1973", "152"), "id", id));
        String path = "/patients/" + id;
        String form = rosa.get(path + "/edit").body();
        assertThat(form).contains("value=\"5 May 1973\"", "value=\"+44 20 7946 0152\"").doesNotContain("??");
        Map<String, String> mine = with(person("Zelda Quirke", "5.5.1973", "152"), "version", versionIn(form));
        Map<String, String> theirs = with(person("Zelda Quirk", "5.5.1973", "153"), "version", versionIn(form));

        assertThat(rosa.post(path, theirs).statusCode()).isEqualTo(303);
        HttpResponse<String> conflict = rosa.post(path, mine);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Quirke", "+44 20 7946 0152", "+44 20 7946 0153", "Keep mine",
                "Take theirs").doesNotContain("??");

        assertThat(rosa.post(path, with(mine, "version", versionIn(conflict.body()))).statusCode()).isEqualTo(303);
        assertThat(rosa.get(path + "/edit").body()).contains("value=\"Quirke\"", "value=\"+44 20 7946 0152\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01900000-0000-7010-9000-000000000001", "01900000-0000-7010-8000-000000009999"})
    void knowsNobodyOfAnotherClinic(String id) {
        assertThat(rosa.get("/patients/" + id + "/edit").statusCode()).isEqualTo(404);
        Map<String, String> form = with(person("A B", "5.5.1973", "152"), "version", 0);
        assertThat(rosa.post("/patients/" + id, form).statusCode()).isEqualTo(404);
    }

    private static List<String> addressesIn(HttpResponse<String> page) {
        return Pattern.compile("(?:href|action|hx-post)=\"([^\"]*)\"").matcher(page.body()).results()
                .map(match -> match.group(1)).toList();
    }

    private static String versionIn(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static Map<String, String> person(String name, String born, String phoneEnd) {
        return Map.of("givenName", name.split(" ")[0], "familyName", name.split(" ")[1], "birthDate", born,
                "phone", "+44 20 7946 0" + phoneEnd);
    }

    private static Map<String, String> with(Map<String, String> fields, Object... more) {
        Map<String, String> all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1].toString());
        }
        return all;
    }
}
