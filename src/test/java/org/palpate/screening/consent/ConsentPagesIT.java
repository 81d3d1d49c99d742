package org.palpate.screening.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Consents over HTTP, with a patient who has never signed anything. */
class ConsentPagesIT {

    private static final String NEVER = "/patients/" + Demo.patient(39) + "/consents";
    private static final String TERMS = "text=dry_needling/en&practitioners=" + Demo.THEA + "&regions=calf";
    private static final Pattern HASH = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"");

    private static WebClient thea;
    private static WebClient rosa;

    @BeforeAll
    static void signIn() {
        thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    }

    @Test
    void signsOnceHoweverOftenTheFormIsSentAndGivesTheCopyAsAFile() throws SQLException {
        assertThat(rosa.get(NEVER).body()).contains("Missing").doesNotContain("Sign consent");
        Map<String, String> form = form("TYPED");

        HttpResponse<String> first = thea.post(NEVER, form);
        assertThat(first.statusCode()).isEqualTo(303);
        String consent = first.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(thea.post(NEVER, form).headers().firstValue("Location").orElseThrow()).endsWith(consent);
        assertThat(stored("select id from palpate.consent where patient_id = ? and kind = 'dry_needling'")).hasSize(1);

        HttpResponse<String> copy = rosa.get(consent + "/copy");
        assertThat(copy.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(copy.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(copy.body()).startsWith("%PDF-").isEqualTo(rosa.get(consent + "/copy").body());
        assertThat(thea.get(consent).body()).contains("Regions: Calf", "Witnessed by Thea Lindqvist", "about 8 in 100 treatments");
        assertThat(statements(thea.get(NEVER))).isLessThanOrEqualTo(5);
        assertThat(statements(thea.get(consent))).isLessThanOrEqualTo(5);
        String withdrawal = NEVER + "/withdrawal/dry_needling";
        Map<String, String> words = Map.of("saidBy", "Never Before", "words", "Gave no reason");
        assertThat(thea.post(withdrawal, words).statusCode()).isEqualTo(303);
        assertThat(thea.get(NEVER).body()).contains("Consent withdrawn.");
        assertThat(thea.post(withdrawal, words).statusCode()).isEqualTo(303);
        assertThat(thea.get(NEVER).body()).contains("Nothing was withdrawn");
    }

    @Test
    void readsInTheLanguageThatWasChosen() {
        assertThat(thea.get(NEVER + "/new?kind=dry_needling").body()).contains("dry_needling/de", "German", "Einwilligung in Dry Needling")
                .containsPattern("value=\"dry_needling/en\"[^>]*checked");
        assertThat(thea.get(NEVER + "/new?" + TERMS.replace("/en", "/de")).body()).contains("lang=\"de\"", "Bereiche: Wade", "geboren am",
                "Wie oft", "etwa 8 von 100 Behandlungen", "Brady 2014").doesNotContain("??", "Regions: ");
    }

    @Test
    void refusesWhatWasNotReadAndWhatIsNoSignature() {
        Map<String, String> other = form("TYPED");
        other.put("sha256", "0".repeat(64));
        HttpResponse<String> changed = thea.post(NEVER, other);
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("The text was changed while it was read");

        for (Map<String, String> wrong : List.of(Map.of("way", "DRAWN", "strokes", "1,1 2,2"), Map.of("way", "PAPER"),
                Map.of("witnessed", ""), Map.of("signer", "GUARDIAN"))) {
            Map<String, String> form = form("TYPED");
            form.putAll(wrong);
            HttpResponse<String> refused = thea.post(NEVER, form);
            assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
            assertThat(refused.body()).contains("<title>Error: ", "A thin, solid, sterile needle");
        }
        assertThat(rosa.post(NEVER, form("TYPED")).statusCode()).isEqualTo(403);
        String nowhere = "/new?" + TERMS.replace("&regions=calf", "");
        assertThat(thea.get(NEVER + nowhere).body()).contains("Choose the regions that were discussed, or the whole body.", "The whole body");
        assertThat(thea.get(NEVER + nowhere + "&regions=any&regions=calf").body()).contains("Choose either the whole body or some regions.");
        assertThat(thea.get(NEVER + nowhere + "&regions=any").body()).contains("Regions: the whole body");
    }

    @Test
    void takesPaperWithAScanByItsContent() throws SQLException {
        Map<String, String> form = form("PAPER");
        form.put("text", "hands_on/en");
        form.put("sha256", hash("text=hands_on/en&practitioners=" + Demo.THEA + "&regions=calf"));
        assertThat(thea.upload(NEVER, form, "scan", "scan.pdf", "no pdf".getBytes(StandardCharsets.US_ASCII)).statusCode()).isEqualTo(422);

        HttpResponse<String> kept = thea.upload(NEVER, form, "scan", "scan.exe", "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII));
        assertThat(kept.statusCode()).isEqualTo(303);
        String consent = kept.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        HttpResponse<String> scan = thea.get(consent + "/scan");
        assertThat(scan.body()).isEqualTo("%PDF-1.7 scan");
        assertThat(scan.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment", ".pdf");
    }

    @Test
    void findsNothingOfAnotherClinicOrOfAnotherPatient() throws SQLException {
        String southgate = "/patients/" + Demo.southgatePatient() + "/consents";
        for (String address : List.of(southgate, southgate + "/new", southgate + "/new?" + TERMS, southgate + "/states",
                southgate + "/withdrawal/dry_needling")) {
            assertThat(thea.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(thea.post(southgate + "/withdrawal/dry_needling", Map.of("saidBy", "x", "words", "y")).statusCode()).isEqualTo(404);
        String amelias = "01900000-0000-7035-8000-000000000011";
        assertThat(thea.get("/patients/" + Demo.patient(1) + "/consents/" + amelias).statusCode()).isEqualTo(200);
        assertThat(thea.get(NEVER + "/" + amelias).statusCode()).isEqualTo(404);
        assertThat(thea.get(NEVER + "/" + amelias + "/copy").statusCode()).isEqualTo(404);
    }

    @Test
    void lettingTheLeadPublishAnotherLanguageEndsNothingInThisOne() {
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        String next = "/consent-texts/dry_needling/en/palpate-1/next";
        assertThat(rosa.get("/consent-texts").body()).contains("Consent to dry needling", "In use");
        assertThat(thea.get(next).statusCode()).isEqualTo(403);
        Map<String, String> text = new HashMap<>(Map.of("id", Ids.next().toString(), "language", "pt", "title", "Consentimento",
                "body", "Nada"));
        HttpResponse<String> riskless = imre.post(next, text);
        assertThat(riskless.statusCode()).isEqualTo(422);
        assertThat(riskless.body()).contains("Name the risks", "Nada</textarea>");
        text.put("body", "# Riscos\n- Hematoma | 8 em 100 | Brady 2014 | publicado");
        assertThat(imre.post(next, text).statusCode()).isEqualTo(303);
        assertThat(imre.post(next, text).statusCode()).isEqualTo(303);
        assertThat(imre.get("/consent-texts/dry_needling/pt/clinic-1").body()).contains("Hematoma");
        assertThat(imre.get("/consent-texts/dry_needling/pt/clinic-2").statusCode()).isEqualTo(404);
        assertThat(thea.get("/patients/" + Demo.patient(1) + "/consents").body()).contains("Valid until");
    }

    @Test
    void refusesTheTextThatIsPublishedAtTheSameMomentAsAnother() throws Exception {
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        Map<String, String> text = Map.of("id", Ids.next().toString(), "language", "fr", "title", "Consentement",
                "body", "# Risques\n- Brûlure | rare | aucun | à confirmer");
        try (Connection other = RunningApp.shared().database().asApplication(); Connection watcher = RunningApp.shared().database().asOwner()) {
            other.setAutoCommit(false);
            Rows.all(other, "select set_config('app.clinic_id', ?, true)", Demo.NORTHGATE.toString());
            Rows.run(other, "insert into palpate.consent_text values (?, ?, 'needle_current', 'fr', 1, 'Consentement', 'Autre', now(), ?, 'Ines Duarte')",
                    Demo.NORTHGATE, Ids.next(), Demo.account(11));
            var mine = CompletableFuture.supplyAsync(() -> imre.post("/consent-texts/needle_current/en/palpate-1/next", text));
            while (!mine.isDone() && Rows.all(watcher, "select from pg_locks where not granted").isEmpty()) {
                Thread.sleep(10);
            }
            other.commit();
            HttpResponse<String> refused = mine.get();
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Another version of this text was published at the same moment.", "Brûlure");
        }
    }

    private static Map<String, String> form(String way) {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "text", "dry_needling/en", "practitioners", Demo.THEA.toString(),
                "regions", "calf", "sha256", hash(TERMS), "signer", "PATIENT", "name", "Never Before", "way", way, "witnessed", "yes"));
    }

    private static String hash(String terms) {
        Matcher hash = HASH.matcher(thea.get(NEVER + "/new?" + terms).body());
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    private static int statements(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return Integer.parseInt(page.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""));
    }

    private static List<Object[]> stored(String query) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, query, Demo.patient(39));
        }
    }
}
