package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
    void areAskedForEachTime() throws Exception {
        assertThat(get(HTMX).headers().firstValue("Cache-Control")).contains("no-cache");
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
