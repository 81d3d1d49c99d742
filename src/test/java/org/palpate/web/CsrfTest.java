package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {

    private static final String TOKEN = "a".repeat(43);

    private final FakeRequest request = new FakeRequest().cookie("palpate-csrf", TOKEN);

    @Test
    void allowsWhatRepeatsTheSecret() {
        assertThat(Csrf.allows(request.asServlet(), TOKEN)).isTrue();
    }

    @Test
    void refusesWhatDoesNotRepeatIt() {
        assertThat(Csrf.allows(request.asServlet(), null)).isFalse();
        assertThat(Csrf.allows(request.asServlet(), "")).isFalse();
        assertThat(Csrf.allows(request.asServlet(), "b".repeat(43))).isFalse();
    }

    @Test
    void refusesABrowserWithoutASecretOrWithATooShortOne() {
        assertThat(Csrf.allows(new FakeRequest().asServlet(), TOKEN)).isFalse();
        assertThat(Csrf.allows(new FakeRequest().cookie("palpate-csrf", "").asServlet(), "")).isFalse();
        assertThat(Csrf.allows(new FakeRequest().cookie("palpate-csrf", "aa").asServlet(), "aa")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesAnotherSite(String site) {
        assertThat(Csrf.allows(request.header("Sec-Fetch-Site", site).asServlet(), TOKEN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://palpate.example.evil.example",
        "https://palpate.example:81", "::"})
    void refusesAnotherOrigin(String origin) {
        assertThat(Csrf.allows(request.header("Origin", origin).asServlet(), TOKEN)).isFalse();
    }

    @Test
    void allowsOurOwnOrigin() {
        request.header("Sec-Fetch-Site", "same-origin").header("Origin", "https://palpate.example");

        assertThat(Csrf.allows(request.asServlet(), TOKEN)).isTrue();
    }

    @Test
    void givesABrowserOneSecretAndKeepsIt() {
        HttpServletRequest fresh = new FakeRequest().asServlet();
        String token = Csrf.token(fresh);

        assertThat(token).matches("[\\w-]{43}").isEqualTo(Csrf.token(fresh));
        assertThat(Csrf.token(request.asServlet())).isEqualTo(TOKEN);
        assertThat(Csrf.cookie(request.asServlet())).isEmpty();
    }
}
