package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "calendar", "https://evil.example", "//evil.example", "/\\evil.example",
        "/\t/evil.example", "/a\r\nSet-Cookie: x", "javascript:alert(1)"})
    void staysWithinTheApplication(String path) {
        assertThat(Redirect.isLocal(path)).isFalse();
        assertThatThrownBy(() -> Redirect.to(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsOurOwnPages() {
        assertThat(Redirect.isLocal("/")).isTrue();
        assertThat(Redirect.isLocal("/patients?word=cole&page=2")).isTrue();
    }
}
