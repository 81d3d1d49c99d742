package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Evidence over HTTP: what is taken and what is not, who gets it back and how, and that a refused file costs nothing typed. */
class EvidenceIT {

    private static final byte[] LETTER = "%PDF-1.7 a letter of the board \0\u0001".getBytes(StandardCharsets.ISO_8859_1);
    private static final String ENTER = "/practitioners/" + Demo.MATEUS + "/credentials";
    private static final Pattern FILE = Pattern.compile("/credentials/[0-9a-f-]{36}/evidence/[0-9a-f-]{36}");

    private static WebClient imre;
    private static WebClient mateus;
    private static WebClient thea;

    @BeforeAll
    static void signIn() {
        imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        mateus = WebClient.signedIn(RunningApp.shared(), "mateus@northgate.example");
        thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
    }

    @Test
    void isKeptAsItCameAndGivenToTheLeadAndItsOwnerOnly() throws Exception {
        HttpResponse<String> entered = mateus.upload(ENTER, form(), "evidence", "dir/letter \"1\".pdf", LETTER);
        assertThat(entered.statusCode()).isEqualTo(303);
        String page = path(entered);
        String show = mateus.get(page).body();
        Matcher file = FILE.matcher(show);
        assertThat(file.find()).isTrue();
        assertThat(show).contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(LETTER)));
        for (WebClient reader : new WebClient[] {imre, mateus}) {
            HttpResponse<String> answer = reader.get(file.group());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(new String(LETTER, StandardCharsets.UTF_8));
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        }
        assertThat(thea.get(file.group()).statusCode()).isEqualTo(404);
        assertThat(thea.get(page).statusCode()).isEqualTo(404);
        assertThat(WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example").get(file.group()).statusCode()).isEqualTo(403);
    }

    @Test
    void isRefusedByContentAndTheRestOfTheFormIsKept() {
        assertRefused(mateus.upload(ENTER, form(), "evidence", "letter.pdf", "<html>".getBytes(StandardCharsets.UTF_8)), "PDF, PNG or JPEG file");
    }

    @Test
    void isRefusedWhenTooLargeAndTheRestOfTheFormIsKept() {
        for (int size : new int[] {EvidenceFile.LARGEST + 1, 7 << 20}) {
            byte[] large = Arrays.copyOf(LETTER, size);
            assertRefused(mateus.upload(ENTER, form(), "evidence", "letter.pdf", large), "at most 5 MB");
        }
    }

    @Test
    void isRefusedWithoutTheTokenOfThePage() {
        Map<String, String> forged = form();
        forged.put("csrf", "forged");
        assertThat(mateus.upload(ENTER, forged, "evidence", "letter.pdf", LETTER).statusCode()).isEqualTo(403);
    }

    @Test
    void isEnteredForOneselfOnly() {
        assertThat(thea.upload(ENTER, form(), "evidence", "letter.pdf", LETTER).statusCode()).isEqualTo(404);
    }

    private static void assertRefused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why, "value=\"First aid at work, again\"", "value=\"MF-77\"", "value=\"2026-05-04\"");
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "kind", "FIRST_AID", "title", "First aid at work, again", "body", "First Aid Society",
                "number", "MF-77", "place", "GB", "issuedOn", "2026-05-04", "expiresOn", "2029-05-03"));
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
