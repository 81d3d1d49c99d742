package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    private static final UUID HANNAH = new UUID(0, 7);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example",
            "appointments/new", "/new#x",
            "/new?q=a b", "/new?q=<script>", "javascript:alert(1)"})
    void staysWithinTheApplication(String asked) {
        NextPage next = NextPage.in(asked);

        assertThat(next.isWaiting()).isFalse();
        assertThat(next.with(HANNAH)).isEqualTo("/patients/" + HANNAH);
    }

    @ParameterizedTest
    @CsvSource({"/appointments/new,?", "/appointments/new?service=4,&",
            "/appointments/new?service=4&date=2026-11-23,&"})
    void takesThePatientAlong(String path, String joint) {
        assertThat(NextPage.in(path).with(HANNAH)).isEqualTo(path + joint + "patient=" + HANNAH);
    }

    @ParameterizedTest
    @CsvSource({"/new?patient=1,/new?", "/new?patient=1&service=4,/new?service=4&",
            "/new?service=4&patient=1,/new?service=4&"})
    void replacesAPatientWhoWasChosenBefore(String path, String kept) {
        assertThat(NextPage.in(path).with(HANNAH)).isEqualTo(kept + "patient=" + HANNAH);
    }
}
