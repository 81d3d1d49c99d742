package org.palpate.practitioner.override;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Overrides over HTTP: who sees and grants them, what a form says back, and the report. */
class OverridePagesIT {

    private static final String SOUTHGATES = "/credentials/01900000-0000-7006-9000-000000000001/overrides";
    private static final String THEAS_LICENCE = "/credentials/01900000-0000-7006-8000-000000000003/overrides";

    private static WebClient imre;

    @BeforeAll
    static void signIn() {
        imre = signedIn("imre");
    }

    @Test
    void areForTheLeadOnly() {
        for (String other : new String[] {"thea", "rosa"}) {
            assertThat(signedIn(other).get("/overrides").statusCode()).isEqualTo(403);
            assertThat(signedIn(other).post(THEAS_LICENCE, form("2026-12-01")).statusCode()).isEqualTo(403);
        }
        assertThat(imre.get(SOUTHGATES + "/new").statusCode()).isEqualTo(404);
        assertThat(imre.post(SOUTHGATES, form("2026-12-01")).statusCode()).isEqualTo(404);
    }

    @Test
    void keepWhatWasTypedWhenTheyAreRefused() {
        HttpResponse<String> incomplete = imre.post(THEAS_LICENCE, Map.of("reason", "Because", "lastDay", "2026-12-01"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Write a reason that somebody else understands.", "2026-12-01", "<title>Error: ");
        assertThat(imre.post(THEAS_LICENCE, form("2027-12-01")).body()).contains("at most 90 days ahead");
        HttpResponse<String> refused = imre.post(THEAS_LICENCE, form("2026-12-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has no override", "The board wrote");
    }

    @Test
    void areAllInTheReportWithReasonAndDay() {
        String credential = expired();
        assertThat(imre.get(credential).body()).contains(credential + "/overrides/new");
        assertThat(imre.get(credential + "/overrides/new").statusCode()).isEqualTo(200);
        UUID mark = Ids.next();
        HttpResponse<String> granted = imre.post(credential + "/overrides", Map.of("id", Ids.next().toString(), "lastDay", "2026-12-01",
                "reason", "Letter of the board seen " + mark));
        assertThat(granted.headers().firstValue("Location").orElse(granted.body())).endsWith(credential);
        assertThat(imre.get(credential).body()).contains("Counts until 1 Dec 2026 by an override.");
        assertThat(imre.get("/overrides").body()).contains("Letter of the board seen " + mark, "1 Dec 2026", "Counts now", "Thea Lindqvist");
        assertThat(imre.get("/credentials").body()).contains("href=\"/overrides\"");
        withdraws(mark);
        imre.post(credential + "/overrides", Map.of("id", Ids.next().toString(), "lastDay", "2026-12-02", "reason", "Second letter of the board"));
        imre.post(credential + "/revocation", Map.of());
        assertThat(imre.get("/overrides").body()).contains("Ended early with its credential");
    }

    private static void withdraws(UUID mark) {
        Matcher open = Pattern.compile(mark + "(?s).*?(/overrides/[0-9a-f-]{36}/withdrawal)").matcher(imre.get("/overrides").body());
        assertThat(open.find()).isTrue();
        assertThat(imre.get(open.group(1)).body()).contains("Letter of the board seen " + mark, "Withdraw now");
        assertThat(signedIn("thea").post(open.group(1), Map.of("reason", "The board refused")).statusCode()).isEqualTo(403);
        assertThat(imre.post(open.group(1), Map.of("reason", "no")).body()).contains("Write a reason that somebody else understands.");
        assertThat(imre.post(open.group(1), Map.of("reason", "The board refused " + mark)).statusCode()).isEqualTo(303);
        assertThat(imre.post(open.group(1), Map.of("reason", "The board refused again")).statusCode()).isEqualTo(409);
        assertThat(imre.get("/overrides").body()).contains("Withdrawn", "Dr. Imre Halász: The board refused " + mark);
    }

    /** A second certificate of Thea that ended yesterday; it changes nothing, for her first one goes on. */
    private static String expired() {
        String path = "/practitioners/" + Demo.THEA + "/credentials";
        HttpResponse<String> entered = imre.post(path, Map.of("id", Ids.next().toString(), "kind", "NEEDLING_CERTIFICATE", "title", "Earlier course",
                "body", "Board", "number", "E-1", "place", "GB", "issuedOn", "2026-10-01", "expiresOn", "2026-11-15",
                "hoursTheory", "40", "hoursPractical", "40"));
        String credential = entered.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "").replaceAll("[?;#].*", "");
        assertThat(signedIn("ines").post(credential + "/verification", Map.of("method", "COPY")).statusCode()).isEqualTo(303);
        return credential;
    }

    private static Map<String, String> form(String lastDay) {
        return Map.of("id", Ids.next().toString(), "reason", "The board wrote that the renewal is in the post", "lastDay", lastDay);
    }

    private static WebClient signedIn(String name) {
        return WebClient.signedIn(RunningApp.shared(), name + "@northgate.example");
    }
}
