package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** What every page of the product keeps, over HTTP: few statements, small size, its headers, and who may see it. */
class PagesIT {

    private static final int MOST_STATEMENTS = 5;
    private static final int LARGEST_PAGE = 40 * 1024;
    private static final int LARGEST_FIRST_VIEW = 150 * 1024;
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    private static WebClient rosa;
    private static WebClient imre;

    @BeforeAll
    static void signIn() {
        rosa = signedIn("rosa");
        imre = signedIn("imre");
    }

    static Stream<Arguments> pages() {
        String patient = "/patients/" + Demo.patient(1);
        return Stream.of(Arguments.of("calendar day", "/calendar"), Arguments.of("patient", patient),
                Arguments.of("screening", patient + "/screening"), Arguments.of("answers", patient + "/answers"),
                Arguments.of("three questions", patient + "/triage"), Arguments.of("visit", "/visits/" + Demo.openVisit()),
                Arguments.of("signed visit", signedVisit()),
                Arguments.of("booking", "/appointments/new?patient=" + Demo.patient(1) + "&service=" + Demo.DRY_NEEDLING),
                Arguments.of("find next free", "/appointments/find?patient=" + Demo.patient(1) + "&service=" + Demo.DRY_NEEDLING),
                Arguments.of("why not", "/appointments/why?patient=" + Demo.patient(1) + "&service=" + Demo.DRY_NEEDLING),
                Arguments.of("hours", "/practitioners/" + Demo.THEA + "/hours"), Arguments.of("services", "/services"),
                Arguments.of("credential", "/credentials/01900000-0000-7006-8000-000000000007"),
                Arguments.of("expiring practitioner", "/practitioners/" + Demo.NAOMI),
                Arguments.of("overrides", "/overrides"), Arguments.of("credentials to look at", "/credentials"),
                Arguments.of("patients", "/patients"), Arguments.of("waiting list", "/waiting-list"),
                Arguments.of("course preview with clashes", "/courses/new?patient=" + Demo.patient(1) + "&service=01900000-0000-7004-8000-000000000002"
                        + "&practitioner=" + Demo.MATEUS + "&date=2026-11-19&time=10:00&visits=6&every=1&unit=WEEKS&fit=best"),
                Arguments.of("late cancellation", "/cancellation-notice"), Arguments.of("waiting entry", "/waiting-list/" + waitingEntry()),
                Arguments.of("course", "/courses/" + Demo.course()), Arguments.of("reference", "/reference"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void keepsToFewStatementsAndASmallSize(String name, String path) throws IOException {
        HttpResponse<String> page = imre.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        int statements = Integer.parseInt(page.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""));
        int size = compressed(page.body());
        int firstView = size + firstViewOf(page.body());
        System.out.printf("%s: %d statements, page %d bytes, first view %d bytes compressed%n", name, statements, size, firstView);
        assertThat(statements).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(size).isLessThanOrEqualTo(LARGEST_PAGE);
        assertThat(firstView).isLessThanOrEqualTo(LARGEST_FIRST_VIEW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void sendsTheSecurityHeaders(String name, String path) {
        assertHeaders(imre.get(path));
    }

    @Test
    void sendsThemWithRefusalsAndMistakesToo() {
        assertHeaders(new WebClient(RunningApp.shared().address()).get("/sign-in"));
        assertHeaders(rosa.get("/there-is-no-such-page"));
        assertHeaders(rosa.get("/visits/" + Demo.openVisit()));
        assertHeaders(rosa.get("/assets/css/tokens.css"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void sendsAStrangerToTheSignIn(String name, String path) {
        HttpResponse<String> answer = new WebClient(RunningApp.shared().address()).get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
    }

    @Test
    void keepsWhatIsClinicalFromReception() {
        assertThat(rosa.get("/patients/" + Demo.patient(1) + "/screening").statusCode()).isEqualTo(403);
        assertThat(rosa.get(signedVisit()).statusCode()).isEqualTo(403);
        assertThat(rosa.get("/patients/" + Demo.patient(4)).body()).contains("Dry needling").doesNotContainIgnoringCase("bleeding");
    }

    @Test
    void knowsNothingOfAnotherClinicsPatients() {
        assertThat(imre.get("/patients/" + Demo.southgatePatient()).statusCode()).isEqualTo(404);
        assertThat(imre.get("/patients/" + Demo.southgatePatient() + "/screening").statusCode()).isEqualTo(404);
    }

    /** A page, the number of its subject here, and the number of its like in the other clinic, which is not found. */
    @ParameterizedTest
    @CsvSource({"/appointments/01900000-0000-7020-%s, 8000-000000100003, 9000-000000000001",
        "/practitioners/01900000-0000-7005-%s, 8000-000000000001, 9000-000000000001",
        "/practitioners/01900000-0000-7005-%s/hours, 8000-000000000001, 9000-000000000001",
        "/services/01900000-0000-7004-%s, 8000-000000000001, 9000-000000000001",
        "/equipment/rooms/01900000-0000-7003-%s, 8000-000000000011, 9000-000000000001",
        "/credentials/01900000-0000-7006-%s, 8000-000000000001, 9000-000000000001"})
    void knowsNothingElseOfAnotherClinicEither(String page, String ours, String theirs) {
        assertThat(imre.get(page.formatted(ours)).statusCode()).isEqualTo(200);
        assertThat(imre.get(page.formatted(theirs)).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(rosa.post("/appointments", Map.of("csrf", "forged")).statusCode()).isEqualTo(403);
    }

    @Test
    void showsNothingAfterSigningOut() {
        WebClient leaving = signedIn("rosa");
        assertThat(leaving.get("/calendar").headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        leaving.post("/sign-out", Map.of());
        assertThat(leaving.get("/calendar").statusCode()).isEqualTo(303);
    }

    /** The latest of Amelia's visits, which are all signed. */
    private static String signedVisit() {
        var visit = Pattern.compile("/visits/[0-9a-f-]{36}").matcher(signedIn("imre").get("/patients/" + Demo.patient(1)).body());
        assertThat(visit.find()).isTrue();
        return visit.group();
    }

    /** Somebody who waits in London. */
    private static String waitingEntry() {
        var entry = Pattern.compile("/waiting-list/([0-9a-f-]{36})\"").matcher(signedIn("imre").get("/waiting-list").body());
        assertThat(entry.find()).isTrue();
        return entry.group(1);
    }

    private static WebClient signedIn(String name) {
        return WebClient.signedIn(RunningApp.shared(), name + "@northgate.example");
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(CSP);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    private static int firstViewOf(String page) throws IOException {
        int bytes = 0;
        List<String> assets = new ArrayList<>(ASSET.matcher(page).results().map(match -> match.group(1)).distinct().toList());
        for (String asset : assets) {
            String body = imre.get(asset).body();
            bytes += asset.endsWith(".woff2") ? body.length() : compressed(body);
        }
        return bytes;
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
