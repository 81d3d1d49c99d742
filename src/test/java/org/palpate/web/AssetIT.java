package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.testing.RunningApp;

class AssetIT {

    private static final String HTMX = "assets/js/vendor/htmx.min.js";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void areSentAgainOnlyWhenTheirContentHasChanged() throws Exception {
        var tag = get(HTMX).headers().firstValue("ETag").orElseThrow();

        assertThat(get(HTMX, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(HTMX, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
        assertThat(get(HTMX, "If-Modified-Since", "Sun, 01 Jan 2040 00:00:00 GMT").statusCode()).isEqualTo(200);
    }

    @Test
    void areKeptForGoodUnderTheAddressOfTheirEditionAndAskedForEachTimeUnderAnyOther() throws Exception {
        var page = get("sign-in").body();
        var edition = Pattern.compile("\"/(assets/v-[\\w-]{12}/)css/tokens.css\"").matcher(page);
        assertThat(edition.find()).isTrue();
        assertThat(page).doesNotContain("\"/assets/css", "\"/assets/js", "\"/assets/img");
        var kept = get(edition.group(1) + "css/base.css");
        assertThat(kept.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(kept.body()).isEqualTo(get("assets/css/base.css").body());
        assertThat(kept.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        for (String other : List.of("assets/", "assets/v-ofYesterday1/", edition.group(1).replace("/v-", "/v-x"))) {
            assertThat(get(other + "css/base.css").headers().firstValue("Cache-Control")).as(other).contains("no-cache");
        }
        assertThat(get(edition.group(1) + "css/none.css").statusCode()).isEqualTo(404);
        assertThat(get(edition.group(1) + "css/none.css").headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void leadNowhereElse() throws Exception {
        var edition = get("sign-in").body().replaceFirst("(?s)^.*?\"/(assets/v-[\\w-]+/).*$", "$1");
        for (String folder : List.of("assets/", edition)) {
            assertThat(get(folder + "%2e%2e/WEB-INF/web.xml").statusCode()).isIn(400, 404);
            assertThat(get(folder + "css/..%2f..%2f..%2fWEB-INF/web.xml").statusCode()).isIn(400, 404);
            assertThat(get(folder + "..%2fWEB-INF/web.xml").statusCode()).isIn(400, 404);
        }
    }

    @Test
    void pointAtEachOtherWithinTheirEdition() throws Exception {
        var page = get("sign-in").body();
        var sheets = Pattern.compile("href=\"/(assets/[^\"]+\\.css)\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(sheets).hasSizeGreaterThan(20);
        for (String sheet : sheets) {
            assertThat(get(sheet).body()).as(sheet).doesNotContain("url(\"/", "url(/");
        }
    }

    @ParameterizedTest
    @CsvSource({HTMX, "assets/js/app.mjs", "assets/css/base.css", "assets/img/icons.svg", "sign-in"})
    void areCompressedWhenTheyAreText(String path) throws Exception {
        assertThat(get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @CsvSource({"assets/js/app.mjs, text/javascript", "assets/css/base.css, text/css",
            "assets/img/icons.svg, image/svg+xml"})
    void sayWhatTheyAre(String path, String type) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Type")).get().asString().startsWith(type);
    }

    @Test
    void areNotListedAndNotInvented() throws Exception {
        assertThat(get("assets/").statusCode()).isIn(403, 404);
        assertThat(get("assets/js/none.mjs").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(RunningApp.shared().address(path));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
