package org.palpate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class NextTest {

    @Test
    void leadsBackToThePageThatWasWanted() {
        Next wanted = Next.after(URI.create("http://palpate.example/patients?word=cole%20h&page=2"));

        assertThat(wanted.path()).isEqualTo("/patients?word=cole%20h&page=2");
        assertThat(wanted.on("/sign-in")).isEqualTo("/sign-in?next=%2Fpatients%3Fword%3Dcole%2520h%26page%3D2");
    }

    @Test
    void neverLeadsAway() {
        assertThat(Next.named("https://evil.example").path()).isEqualTo("/");
        assertThat(Next.named("//evil.example").path()).isEqualTo("/");
        assertThat(Next.named(null).on("/sign-in")).isEqualTo("/sign-in");
        assertThat(Next.ofBrowser("not an address").path()).isEqualTo("/");
        assertThat(Next.ofBrowser("http://elsewhere.example/calendar").path()).isEqualTo("/calendar");
    }
}
