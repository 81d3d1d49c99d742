package org.palpate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

class SignInIT {

    private static final String CALLUM = "callum@northgate.example";
    private static final String BALTIMORE = "01900000-0000-7002-8000-000000000002";
    private static final String ELSEWHERE = "01900000-0000-7002-9000-000000000001";

    private final RunningApp app = RunningApp.shared();
    private final WebClient callum = new WebClient(app.address());

    @Test
    void asksWhoeverIsNotSignedInAndLeadsThemOn() {
        HttpResponse<String> wanted = callum.get("/locations?next=%2Freference");
        assertThat(wanted.statusCode()).isEqualTo(303);
        assertThat(location(wanted)).isEqualTo("/sign-in?next=%2Flocations%3Fnext%3D%252Freference");

        callum.get("/sign-in");
        HttpResponse<String> entered = callum.post("/sign-in",
                Map.of("email", CALLUM, "password", DemoClinic.PASSWORD, "next", "/locations?next=%2Freference"));

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(location(entered)).isEqualTo("/locations?next=%2Freference");
        assertThat(location(callum.post("/locations", Map.of("location", BALTIMORE, "next", "/reference"))))
                .isEqualTo("/reference");
        assertThat(callum.get("/locations").body()).contains("aria-current=\"true\"");
    }

    @Test
    void neverLeadsToAnotherSite() {
        callum.get("/sign-in");
        HttpResponse<String> entered = callum.post("/sign-in",
                Map.of("email", CALLUM, "password", DemoClinic.PASSWORD, "next", "//evil.example"));

        assertThat(location(entered)).isEqualTo("/");
    }

    @Test
    void asksForTheLocationBeforeAnythingElse() {
        callum.signIn(CALLUM, DemoClinic.PASSWORD);

        assertThat(location(callum.get("/reference"))).isEqualTo("/locations?next=%2Freference");
        assertThat(callum.post("/locations", Map.of("location", ELSEWHERE)).statusCode()).isEqualTo(404);
        assertThat(callum.post("/locations", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownAddress() {
        HttpResponse<String> wrong = callum.signIn(CALLUM, "wrong-<password>");
        HttpResponse<String> unknown = callum.signIn("nobody@northgate.example", "wrong-<password>");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("<title>Error: ", "is not right", "value=\"" + CALLUM + "\"")
                .doesNotContain("wrong-");
        assertThat(unknown.body().replace("nobody@northgate.example", CALLUM)).isEqualTo(wrong.body());
        assertThat(callum.cookie("palpate-session")).isEmpty();
    }

    @Test
    void hearsNobodyForAWhileAfterFiveFailures() {
        for (int i = 0; i < 5; i++) {
            assertThat(callum.signIn("ghost@northgate.example", "guess").body()).contains("is not right");
        }

        assertThat(callum.signIn("ghost@northgate.example", "guess").body())
                .contains("Too many attempts. Wait 15 minutes");
    }

    @Test
    void keepsTheSessionFromScriptsAndOtherSites() {
        HttpResponse<String> entered = callum.signIn(CALLUM, DemoClinic.PASSWORD);
        String first = callum.cookie("palpate-session");
        callum.signIn(CALLUM, DemoClinic.PASSWORD);

        assertThat(entered.headers().allValues("Set-Cookie")).singleElement().asString()
                .contains("palpate-session=", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Expires", "Max-Age");
        assertThat(callum.cookie("palpate-session")).hasSize(43).isNotEqualTo(first);
    }

    @Test
    void endsTheSessionForGood() {
        callum.signIn(CALLUM, DemoClinic.PASSWORD);
        WebClient thief = new WebClient(app.address());
        thief.steal("palpate-session", callum);
        assertThat(thief.get("/locations").statusCode()).isEqualTo(200);

        HttpResponse<String> left = callum.post("/sign-out", Map.of());

        assertThat(location(left)).isEqualTo("/sign-in");
        assertThat(callum.get("/sign-in").body()).contains("You have signed out.");
        assertThat(callum.get("/sign-in").body()).doesNotContain("You have signed out.");
        assertThat(thief.get("/locations").statusCode()).isEqualTo(303);
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionHasEnded() throws SQLException {
        callum.signIn(CALLUM, DemoClinic.PASSWORD);
        expire(callum);

        HttpResponse<String> sent =
                callum.post("/locations", Map.of("location", BALTIMORE, "note", "He said \"<ouch>\""));

        assertThat(sent.statusCode()).isEqualTo(401);
        assertThat(sent.body()).contains("action=\"/locations\"", "name=\"location\" value=\"" + BALTIMORE + "\"",
                "name=\"note\" value=\"He said &quot;&lt;ouch&gt;&quot;\"", "target=\"_blank\"");
        callum.signIn(CALLUM, DemoClinic.PASSWORD);
        assertThat(callum.post("/locations", Map.of("location", BALTIMORE)).statusCode()).isEqualTo(303);
    }

    @Test
    void sendsHtmxToTheSignIn() {
        HttpResponse<String> asked = callum.get("/locations", "HX-Request", "true",
                "HX-Current-URL", app.address("calendar?day=2026-11-16").toString());

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("HX-Redirect"))
                .contains("/sign-in?next=%2Fcalendar%3Fday%3D2026-11-16");
    }

    @Test
    void takesNoFormFromElsewhere() {
        callum.get("/sign-in");
        Map<String, String> right = Map.of("email", CALLUM, "password", DemoClinic.PASSWORD);
        Map<String, String> forged = Map.of("email", CALLUM, "password", DemoClinic.PASSWORD, "csrf", "x".repeat(43));

        assertThat(callum.post("/sign-in", forged).statusCode()).isEqualTo(403);
        assertThat(callum.post("/sign-in", right, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(callum.post("/sign-in", right, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(callum.cookie("palpate-session")).isEmpty();
    }

    private void expire(WebClient client) throws SQLException {
        try (Connection owner = app.database().asOwner()) {
            Rows.run(owner, "update access.session set last_seen_at = last_seen_at - interval '31 minutes' "
                    + "where token_hash = ?", new Token(client.cookie("palpate-session")).hash());
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }
}
