package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.testing.InContainer;
import org.palpate.testing.WebClient;

@InContainer
class FailuresIT {

    private final WebClient client =
            new WebClient(URI.create("http://127.0.0.1:" + System.getProperty("jboss.http.port") + "/"));

    @ParameterizedTest
    @CsvSource({"missing,404,Not found", "stale,409,Someone else was faster",
        "refused,422,Choose another time for Hannah Cole.", "busy,503,Busy right now",
        "bug,500,Something is broken", "unrenderable,500,Something is broken"})
    void showsACaredForPage(String what, int status, String words) {
        HttpResponse<String> answer = client.get("/trial/" + what);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<title>Error: ", words, "href=\"/\"")
                .doesNotContain("??", "1987", "Exception");
        assertThatHeadersHold(answer);
    }

    @Test
    void asksToComeBackWhenTheDatabaseIsBusy() {
        assertThat(client.get("/trial/busy").headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void keepsOneLogEntryOfABugAndNothingOfThePatient() throws IOException {
        HttpResponse<String> answer = client.get("/trial/bug");
        Matcher incident = Pattern.compile("Incident ([0-9a-f]{8})").matcher(answer.body());
        assertThat(incident.find()).isTrue();
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).startsWith(incident.group(1));

        String log = Files.readString(Path.of(System.getProperty("jboss.server.log.dir"), "server.log"));

        assertThat(log).containsOnlyOnce("incident " + incident.group(1)).contains("TrialController")
                .doesNotContain("Hannah Cole");
    }

    @Test
    void showsWhatWasTypedWhenSomeoneElseWasFaster() {
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/trial/stale", Map.of("note", "Prefers <mornings>", "version", "3"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Prefers &lt;mornings&gt;").doesNotContain(">3<");
    }

    @Test
    void letsWhatWasTypedBeSentAgainWhenTheDatabaseIsBusy() {
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/trial/busy", Map.of("note", "Prefers <mornings>"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("action=\"/trial/busy\"", "value=\"Prefers &lt;mornings&gt;\"");
    }

    @Test
    void letsAFormOfOurOwnThatIsOutOfDateBeSentAgain() {
        client.get("/sign-in");
        Map<String, String> typed = Map.of("note", "Prefers <mornings>", "password", "secret", "csrf", "of yesterday");
        HttpResponse<String> ours = client.post("/trial/done", typed, "Sec-Fetch-Site", "same-origin");
        HttpResponse<String> anyones = client.post("/trial/done", typed);

        assertThat(ours.statusCode()).isEqualTo(403);
        assertThat(ours.body()).contains("action=\"/trial/done\"", "value=\"Prefers &lt;mornings&gt;\"")
                .doesNotContain("secret");
        assertThat(anyones.statusCode()).isEqualTo(403);
        assertThat(anyones.body()).doesNotContain("Prefers");
    }

    @Test
    void refusesWhatNoAddressTakes() {
        client.get("/sign-in");

        assertThat(client.post("/trial/bug", Map.of()).statusCode()).isEqualTo(405);
        assertThat(client.get("/nowhere/at/all").statusCode()).isEqualTo(404);
        assertThatHeadersHold(client.get("/nowhere/at/all"));
        assertThatHeadersHold(client.post("/trial/stale", Map.of("csrf", "forged")));
    }

    @Test
    void refusesAFormThatIsTooLarge() {
        client.get("/sign-in");

        assertThat(client.post("/trial/done", Map.of("note", "x".repeat(1 << 20))).statusCode()).isEqualTo(413);
    }

    @Test
    void saysAWordOnTheNextPageOnly() {
        client.get("/sign-in");
        HttpResponse<String> done = client.post("/trial/done", Map.of());

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains("/trial/missing");
        assertThat(client.get("/trial/missing").body()).contains("role=\"status\"><span>Cancel<");
        assertThat(client.get("/trial/missing").body()).doesNotContain(">Cancel<");
    }

    @Test
    void sendsHtmxToTheNextPage() {
        client.get("/sign-in");
        HttpResponse<String> done = client.post("/trial/done", Map.of(), "HX-Request", "true");

        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(done.headers().firstValue("HX-Redirect")).contains("/trial/missing");
    }

    @Test
    void countsTheStatementsBehindAPage() {
        assertThat(client.get("/sign-in").headers().firstValue("Server-Timing")).contains("sql;desc=\"0\"");
    }

    private static void assertThatHeadersHold(HttpResponse<String> answer) {
        assertThat(answer.headers().map())
                .containsEntry("Content-Security-Policy", List.of(HeaderFilter.CONTENT_POLICY))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Referrer-Policy", List.of("same-origin"))
                .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                .containsEntry("Cache-Control", List.of("no-store"))
                .containsKeys("Permissions-Policy", "X-Request-Id");
    }
}
