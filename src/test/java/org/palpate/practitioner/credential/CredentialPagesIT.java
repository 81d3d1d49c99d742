package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Two people correct the same credential: the second one sees both versions and chooses. */
class CredentialPagesIT {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
    private final WebClient mateus = WebClient.signedIn(RunningApp.shared(), "mateus@northgate.example");

    @Test
    void showsBothVersionsWhenSomeoneElseWasFaster() {
        assertThat(WebClient.signedIn(RunningApp.shared(), "imre@northgate.example").get("/credentials").body()).as("ended of late").contains("Callum Drummond", "15 Oct 2026");
        HttpResponse<String> entered = mateus.post("/practitioners/" + Demo.MATEUS + "/credentials", form("id", Ids.next().toString()));
        String path = entered.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String seen = version(mateus.get(path + "/edit").body());
        assertThat(imre.post(path, form("version", seen, "number", "THEIRS-2", "expiresOn", "2028-01-01")).statusCode()).isEqualTo(303);

        Map<String, String> mine = form("version", seen, "number", "MINE-3", "kind", "INSURANCE");
        HttpResponse<String> conflict = mateus.post(path, mine);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Someone else changed this credential meanwhile", "THEIRS-2", "MINE-3", "Liability insurance",
                "First aid", "1 January 2028", "Keep mine", "Take theirs").doesNotContain("??", "Your file is not among these");
        assertThat(mateus.get(path).body()).contains("THEIRS-2").doesNotContain("MINE-3");

        mine.put("version", version(conflict.body()));
        assertThat(mateus.post(path, mine).statusCode()).isEqualTo(303);
        assertThat(mateus.get(path).body()).contains("MINE-3", "Liability insurance");
    }

    @Test
    void saysThatAFileMustBeChosenAgain() {
        HttpResponse<String> entered = mateus.post("/practitioners/" + Demo.MATEUS + "/credentials", form("id", Ids.next().toString()));
        String path = entered.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        imre.post(path, form("number", "THEIRS-2"));
        HttpResponse<String> conflict = mateus.upload(path, form("number", "MINE-3"), "evidence", "letter.pdf", "%PDF-1.7 letter".getBytes());
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Your file is not among these");
    }

    private static Map<String, String> form(String... others) {
        Map<String, String> form = new HashMap<>(Map.of("kind", "FIRST_AID", "title", "First aid in both versions", "body", "Board", "number", "N-1",
                "place", "GB", "issuedOn", "2026-01-01", "expiresOn", "2027-01-01", "version", "0"));
        for (int i = 0; i < others.length; i += 2) {
            form.put(others[i], others[i + 1]);
        }
        return form;
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).as(page).isTrue();
        return version.group(1);
    }
}
