package org.palpate.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** A clinic makes a rule its own, over HTTP. It is the second clinic, so that the first keeps the shipped rules. */
class RulePagesIT {

    private static WebClient lena;
    private static WebClient rosa;

    @BeforeAll
    static void signIn() {
        lena = WebClient.signedIn(RunningApp.shared(), "lena@southgate.example");
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    }

    private static Map<String, String> proposal(String severity, String reviewOn) {
        return Map.of("id", Ids.next().toString(), "family", "dry_needling", "severity", severity, "reason",
                "Two bleeds last year", "reviewOn", reviewOn);
    }

    @Test
    void draftsLooksPublishesAndDecidesByIt() {
        HttpResponse<String> proposed = lena.post("/rules/anticoagulant/draft", proposal("CONTRAINDICATED", ""));
        assertThat(proposed.statusCode()).isEqualTo(303);
        HttpResponse<String> preview = lena.get("/rules/draft");
        assertThat(preview.body()).contains("Two bleeds last year", "Precaution", "Publish version", "Lena Southgate");
        assertThat(statements(preview)).isLessThanOrEqualTo(5);
        String id = Ids.next().toString();
        Map<String, String> publication = Map.of("id", id, "version", "0", "reason", "Safer here");
        assertThat(lena.post("/rules/draft/publication", publication).statusCode()).isEqualTo(303);
        assertThat(lena.post("/rules/draft/publication", publication).statusCode()).as("sent twice").isEqualTo(303);
        HttpResponse<String> list = lena.get("/rules?show=changed");
        assertThat(list.body()).contains("changed by this clinic in its version 1", "Changed here", "/rules/anticoagulant")
                .doesNotContain("/rules/antiplatelet");
        assertThat(statements(list)).isLessThanOrEqualTo(5);
        assertThat(lena.get("/rules/anticoagulant").body()).contains("Version 1", "Two bleeds last year");
        HttpResponse<String> screening = lena.post("/patients/" + Demo.southgatePatient() + "/screening/check",
                Map.of("anticoagulant", "yes"));
        assertThat(screening.body()).contains("Changed by this clinic: Lena Southgate", "Two bleeds last year");
        assertThat(statements(lena.get("/patients/" + Demo.southgatePatient() + "/screening"))).isLessThanOrEqualTo(5);
        stale(publication);
    }

    private static void stale(Map<String, String> publication) {
        Map<String, String> again = new HashMap<>(publication);
        again.put("id", Ids.next().toString());
        HttpResponse<String> refused = lena.post("/rules/draft/publication", again);
        assertThat(refused.statusCode()).isEqualTo(409);
    }

    private static int statements(HttpResponse<String> page) {
        return Integer.parseInt(page.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""));
    }

    @Test
    void refusesToSoftenAContraindicationAndSaysWhy() {
        HttpResponse<String> refused = lena.post("/rules/open_wound/draft", proposal("PRECAUTION", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This contraindication is absolute", "Two bleeds last year");
        assertThat(lena.post("/rules/antiplatelet/draft", proposal("NONE", "")).body()).contains("Say by when you will look at it again");
        assertThat(lena.post("/rules/antiplatelet/draft", proposal("NONE", "2031-01-01")).statusCode()).isEqualTo(422);
        assertThat(lena.get("/rules/no_such_rule").statusCode()).isEqualTo(404);
    }

    @Test
    void answersOfNobodyShowWhatFollows() {
        assertThat(lena.get("/rules/what-if").body()).contains("What if", "Allowed");
        HttpResponse<String> shown = lena.post("/rules/what-if", Map.of("age", "9", "rules", "now", "dvt_suspected_or_current", "yes"));
        assertThat(shown.body()).contains("Do not treat. Act now.", "Child under 12");
    }

    @Test
    void isForTheClinicalLeadOnly() {
        for (String path : new String[] {"/rules", "/rules/anticoagulant", "/rules/draft", "/rules/what-if"}) {
            assertThat(rosa.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }
}
