package org.palpate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palpate.launch.DemoClinic;

/** Somebody who speaks HTTP with Palpate: keeps cookies, follows no redirect, sends the token with each form. */
public final class WebClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    /** As a browser without encryption speaks: the upgrade to HTTP/2 that this client would try now and then loses an answer. */
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final URI address;

    public WebClient(URI address) {
        this.address = address;
    }

    /** Somebody of the demo clinic, signed in, at its first location. */
    public static WebClient signedIn(RunningApp app, String email) {
        WebClient client = new WebClient(app.address());
        client.signIn(email, DemoClinic.PASSWORD);
        client.post("/locations", Map.of("location", "01900000-0000-7002-8000-000000000001"));
        return client;
    }

    public HttpResponse<String> signIn(String email, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("email", email, "password", password));
    }

    /** A header is given as its name and its value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        Map<String, String> form = new HashMap<>(fields);
        form.putIfAbsent("csrf", cookie("palpate-csrf"));
        return postText(path, form.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")), headers);
    }

    /** The same for a form that has been written out: fields that come several times. */
    public HttpResponse<String> postText(String path, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A form with one file, as a browser sends it; the file comes last. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String field, String fileName, byte[] content) {
        String boundary = "palpate-test-boundary";
        StringBuilder head = new StringBuilder();
        Map<String, String> form = new HashMap<>(fields);
        form.putIfAbsent("csrf", cookie("palpate-csrf"));
        form.forEach((name, value) -> head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(value).append("\r\n"));
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field).append("\"; filename=\"")
                .append(fileName).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head.toString().getBytes(StandardCharsets.UTF_8), content,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    /** The value of a cookie, empty when there is none. */
    public String cookie(String name) {
        return List.copyOf(cookies.getCookieStore().getCookies()).stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    /** Takes over a cookie that somebody else has. */
    public void steal(String name, WebClient other) {
        HttpCookie stolen = new HttpCookie(name, other.cookie(name));
        stolen.setPath("/");
        stolen.setVersion(0);
        cookies.getCookieStore().add(address, stolen);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
