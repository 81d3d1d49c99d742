package org.palpate.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** A clinic makes a rule its own, over HTTP. It is the second clinic, so that the first keeps the shipped rules. */
class RulePagesIT {

    private static final String XANTHIPPE = "/patients/" + Demo.southgatePatient();
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)");
    private static WebClient lena;
    private static WebClient rosa;

    @BeforeAll
    static void signIn() {
        lena = WebClient.signedIn(RunningApp.shared(), "lena@southgate.example");
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    }

    private static Map<String, String> proposal(String severity, String reviewOn) {
        return proposal("dry_needling", severity, reviewOn);
    }

    private static Map<String, String> proposal(String family, String severity, String reviewOn) {
        return Map.of("id", Ids.next().toString(), "family", family, "severity", severity, "reason",
                "Two bleeds last year", "reviewOn", reviewOn);
    }

    @Test
    void draftsLooksPublishesAndDecidesByIt() throws SQLException {
        assertThat(lena.post(XANTHIPPE + "/screening", onABloodThinner()).statusCode()).isEqualTo(303);
        assertThat(permitted()).contains("dry_needling", "manual_compression", "myofascial_release");
        assertThat(lena.get("/reassignments").body()).doesNotContain("Xanthippe");
        HttpResponse<String> proposed = lena.post("/rules/anticoagulant/draft", proposal("CONTRAINDICATED", ""));
        assertThat(proposed.statusCode()).isEqualTo(303);
        assertThat(lena.post("/rules/anticoagulant/draft", proposal("manual_compression", "CONTRAINDICATED", "")).statusCode()).isEqualTo(303);
        sooner();
        HttpResponse<String> preview = lena.get("/rules/draft");
        assertThat(preview.body()).contains("for 180 days", "for 7 days", "Two bleeds last year", "Precaution", "Publish version", "Lena Southgate");
        assertThat(statements(preview)).isLessThanOrEqualTo(5);
        String id = Ids.next().toString();
        Map<String, String> publication = Map.of("id", id, "version", "0", "reason", "Safer here");
        assertThat(lena.post("/rules/draft/publication", publication).statusCode()).isEqualTo(303);
        assertThat(lena.post("/rules/draft/publication", publication).statusCode()).as("sent twice").isEqualTo(303);
        actsAtOnce();
        toldLater();
        assertThat(answersOf("Do you have diabetes")).contains("22 Nov 2026");
        HttpResponse<String> list = lena.get("/rules?show=changed");
        assertThat(list.body()).contains("/rules/diabetes", "for 7 days", "changed by this clinic in its version 1", "Changed here", "/rules/anticoagulant")
                .doesNotContain("/rules/antiplatelet");
        assertThat(statements(list)).isLessThanOrEqualTo(5);
        assertThat(lena.get("/rules/anticoagulant").body()).contains("Version 1", "Two bleeds last year");
        HttpResponse<String> screening = lena.post(XANTHIPPE + "/screening/check",
                Map.of("anticoagulant", "yes"));
        assertThat(screening.body()).contains("Changed by this clinic: Lena Southgate", "Two bleeds last year");
        assertThat(statements(lena.get(XANTHIPPE + "/screening"))).isLessThanOrEqualTo(5);
        stale(publication);
    }

    /** A "no" to diabetes stands for 180 days as shipped, and for a week here. */
    private static void sooner() {
        assertThat(answersOf("Do you have diabetes")).contains("14 May 2027");
        HttpResponse<String> refused = lena.post("/rules/diabetes/sooner", Map.of("id", Ids.next().toString(), "days", "181", "why", "Ask more often"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("never stands longer than shipped", "value=\"181\"", "Ask more often");
        assertThat(lena.post("/rules/diabetes/sooner", Map.of("id", Ids.next().toString(), "days", "seven", "why", "")).body()).contains("value=\"seven\"");
        assertThat(lena.post("/rules/diabetes/sooner", Map.of("id", Ids.next().toString(), "days", "7", "why", "Ask more often")).statusCode()).isEqualTo(303);
        assertThat(rosa.post("/rules/diabetes/sooner", Map.of("days", "7", "why", "x")).statusCode()).isEqualTo(403);
    }

    private static String answersOf(String question) {
        String page = lena.get(XANTHIPPE + "/answers").body();
        return page.substring(page.indexOf(question), page.indexOf("</tr>", page.indexOf(question)));
    }

    /** Nobody was screened again: what was permitted before ends, and what was booked is listed. */
    private static void actsAtOnce() throws SQLException {
        assertThat(permitted()).doesNotContain("dry_needling", "manual_compression").contains("myofascial_release");
        assertThat(lena.get("/reassignments").body()).contains("Xanthippe");
        assertThat(lena.get(XANTHIPPE + "/why?gate=manual_compression").body()).contains("Blocked", "Lena Southgate");
        assertThat(lena.get(XANTHIPPE).body()).contains("Blocked");
    }

    /** What is answered from now on is kept with what this clinic's rules make of it. */
    private static void toldLater() throws SQLException {
        for (String answer : List.of("no", "yes")) {
            Map<String, String> form = onABloodThinner();
            form.putAll(Map.of("anticoagulant", answer, "anticoagulant.closing", "Stopped in May"));
            Matcher seen = SEEN.matcher(lena.get(XANTHIPPE + "/screening").body());
            assertThat(seen.find()).isTrue();
            form.put("seen", seen.group(1));
            assertThat(lena.post(XANTHIPPE + "/screening", form).statusCode()).isEqualTo(303);
        }
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            assertThat(Rows.all(owner, "select reasons::text from palpate.patient_answer where patient_id = ? and fact = 'anticoagulant'"
                    + " order by given_at desc limit 1", Demo.southgatePatient()).get(0)[0].toString()).contains("Lena Southgate");
        }
    }

    private static Map<String, String> onABloodThinner() {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString()));
        ShippedCatalogue.contraindications().forEach(row -> form.put(row.question().factKey().isEmpty() ? row.id() : row.question().factKey(),
                row.question().safeAnswer().replaceAll("\\|.*", "")));
        form.put("anticoagulant", "yes");
        return form;
    }

    /** The gates of which something is permitted to the end of the day. */
    private static List<String> permitted() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, "select distinct gate from palpate.screening_permit where patient_id = ? and upper(valid) = '2026-11-17 00:00Z'",
                    Demo.southgatePatient()).stream().map(row -> (String) row[0]).toList();
        }
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
