package org.palpate.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void bringTheDemoClinicInTheirOwnDatabaseOnLoopbackWhenNothingIsSaid() {
        var settings = Settings.from(Map.of("PALPATE_DB_URL", "  "));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.data()).isAbsolute().endsWithRaw(java.nio.file.Path.of(".data"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.clock()).isEmpty();
    }

    @Test
    void leaveTheDemoClinicOutOfADatabaseOfOnesOwn() {
        var settings = Settings.from(Map.of("PALPATE_DB_URL", "jdbc:postgresql://db/palpate"));

        assertThat(settings.demo()).isFalse();
        assertThat(settings.database()).get().extracting(access -> access.application().user()).isEqualTo("palpate_app");
    }

    @Test
    void setTheClockOfTheDemoClinicOnly() {
        assertThat(Settings.from(Map.of("PALPATE_CLOCK", "2026-11-16T09:00:00Z")).clock())
                .contains(Instant.parse("2026-11-16T09:00:00Z"));
        assertThatThrownBy(() -> Settings.from(
                Map.of("PALPATE_CLOCK", "2026-11-16T09:00:00Z", "PALPATE_DB_URL", "jdbc:postgresql://db/palpate")))
                .isInstanceOf(NotStarted.class).hasMessageContaining("demo clinic only");
    }

    @ParameterizedTest
    @CsvSource({"PALPATE_PORT, many", "PALPATE_PORT, 0", "PALPATE_PORT, 65536", "PALPATE_CLOCK, now",
            "PALPATE_DEMO, perhaps", "PALPATE_DB_URL, postgres://db/palpate"})
    void refuseWhatTheyCannotRead(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(NotStarted.class).hasMessageContaining(name)
                .extracting(refusal -> ((NotStarted) refusal).reason()).isEqualTo(Reason.SETTING_WRONG);
    }

    @Test
    void neverShowAPassword() {
        var settings = Settings.from(Map.of("PALPATE_DB_URL", "jdbc:postgresql://db/palpate",
                "PALPATE_DB_PASSWORD", "hush-1", "PALPATE_DB_MIGRATOR_PASSWORD", "hush-2"));

        assertThat(settings.toString()).doesNotContain("hush");
    }
}
