package org.palpate.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** The screening over HTTP, without any script. */
class ScreeningPageIT {

    private static final Pattern STATEMENTS = Pattern.compile("sql;desc=\"(\\d+)\"");
    private static final int MOST_STATEMENTS = 5;
    private static final int MOST_BYTES = 40 * 1024;

    private final UUID patient = Ids.next();
    private final String address = "/patients/" + patient + "/screening";
    private final WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");

    @BeforeEach
    void registerAPatient() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            ScreeningTablesIT.register(owner, patient);
        }
    }

    @Test
    void isAskedBeforeTheVisitAndStaysSmall() throws IOException {
        HttpResponse<String> page = imre.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("What can be done today", "Could you have a blood clot now");
        assertSmall(page);
    }

    @Test
    void isClosedToReception() {
        WebClient rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        assertThat(rosa.get(address).statusCode()).isEqualTo(403);
        assertThat(rosa.post(address, Map.of()).statusCode()).isEqualTo(403);
        assertThat(rosa.post(address + "/check", Map.of()).statusCode()).isEqualTo(403);
        assertThat(rosa.get("/patients/" + patient + "/screenings/" + Ids.next()).statusCode()).isEqualTo(403);
    }

    @Test
    void isNotThereForAPatientOfAnotherClinic() {
        String elsewhere = "/patients/" + Demo.southgatePatient() + "/screening";
        assertThat(imre.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(imre.post(elsewhere, Map.of("epilepsy", "no")).statusCode()).isEqualTo(404);
    }

    @Test
    void checkShowsWhatFollowsAndStoresNothing() throws IOException {
        HttpResponse<String> page = imre.post(address + "/check", Map.of("dvt_suspected_or_current", "yes"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"emergency\"", "Same-day medical referral");
        assertThat(page.body()).contains("name=\"dvt_suspected_or_current\" value=\"yes\" checked");
        assertSmall(page);
        assertThat(imre.get(address).body()).doesNotContain("class=\"emergency\"");
    }

    @Test
    void checkBringsOnlyThePanelWhenAScriptAsks() {
        String changes = imre.post(address + "/check", Map.of("open_wound", "yes"), "HX-Request", "true").body();
        assertThat(changes).contains("id=\"verdicts\"", "id=\"m-open_wound\" hx-swap-oob=\"true\"")
                .doesNotContain("<html", "<form");
    }

    @Test
    void signsOnceHoweverOftenItIsSent() {
        Map<String, String> form = Map.of("id", Ids.next().toString(), "open_wound", "yes",
                "open_wound.where", "calf:left", "open_wound.detail", "Graze", "needle_phobia", "no");
        HttpResponse<String> signed = imre.post(address, form);
        assertThat(signed.statusCode()).isEqualTo(303);
        assertThat(signed.headers().firstValue("Location")).get().asString().endsWith("/patients/" + patient);
        assertThat(imre.post(address, form).statusCode()).isEqualTo(303);
        HttpResponse<String> kept = imre.get("/patients/" + patient + "/screenings/" + form.get("id"));
        assertThat(kept.body()).contains("Left calf: ", "Graze", "Not yet known", "Signed by Dr. Imre");
        assertThat(statements(kept)).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(imre.get("/patients/" + Demo.patient(14) + "/screenings/" + form.get("id")).statusCode())
                .isEqualTo(404);
    }

    /** However many sign for one patient at once: one does, the others have not seen what was told then, and one set of permits is in force. */
    @Test
    void leavesOneSetOfPermitsWhenManySignAtOnce() throws Exception {
        int signers = 6;
        ExecutorService hands = Executors.newFixedThreadPool(signers);
        Callable<Integer> sign = () -> imre.post(address, allSafe()).statusCode();
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> signed : hands.invokeAll(Collections.nCopies(signers, sign))) {
                answers.add(signed.get());
            }
            assertThat(answers).containsOnly(303, 422).containsOnlyOnce(303);
        } finally {
            hands.shutdown();
        }
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            assertThat(Rows.all(owner, "select from palpate.screening where patient_id = ?", patient)).hasSize(1);
            assertThat(Rows.all(owner, "select distinct gate, screening_id from palpate.screening_permit"
                    + " where patient_id = ? and upper(valid) = '2026-11-17 00:00Z'", patient)).hasSize(8)
                    .extracting(row -> row[1]).containsOnly(Rows.all(owner, "select id from palpate.screening"
                            + " where patient_id = ? order by signed_at desc limit 1", patient).get(0)[0]);
        }
    }

    private static Map<String, String> allSafe() {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString()));
        ShippedCatalogue.contraindications().forEach(row -> {
            String safe = row.question().safeAnswer().replaceAll("\\|.*", "");
            form.put(row.question().factKey().isEmpty() ? row.id() : row.question().factKey(), safe);
        });
        return form;
    }

    @Test
    void aYesWithoutItsPlaceComesBackWithEverythingTyped() {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString(), "note", "Saw the GP"));
        form.put("shingles", "yes");
        HttpResponse<String> page = imre.post(address, form);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<title>Error: ", "href=\"#f-shingles\"", "Saw the GP",
                form.get("id"));
        assertThat(imre.get("/patients/" + patient + "/screenings/" + form.get("id")).statusCode()).isEqualTo(404);
    }

    private static void assertSmall(HttpResponse<String> page) throws IOException {
        assertThat(statements(page)).isLessThanOrEqualTo(MOST_STATEMENTS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.body().getBytes(StandardCharsets.UTF_8));
        }
        System.out.printf("Screening: %d statements, %d bytes compressed%n", statements(page), bytes.size());
        assertThat(bytes.size()).isLessThan(MOST_BYTES);
    }

    private static int statements(HttpResponse<String> page) {
        Matcher told = STATEMENTS.matcher(page.headers().firstValue("Server-Timing").orElseThrow());
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }
}
