package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @ParameterizedTest
    @CsvSource({"90, 90, false", "61, 90, false", "60, 60, false", "31, 60, false", "30, 30, false", "8, 30, false", "7, 7, true", "2, 7, true",
        "1, 1, true", "0, 1, true"})
    void warnsInStages(int days, int stage, boolean pressing) {
        assertThat(Expiry.on(TODAY, TODAY.plusDays(days))).contains(new Expiry(days, stage));
        assertThat(new Expiry(days, stage).isPressing()).isEqualTo(pressing);
    }

    @Test
    void saysNothingBeforeNorAfterNorOfWhatNeverEnds() {
        assertThat(Expiry.on(TODAY, TODAY.plusDays(91))).isEmpty();
        assertThat(Expiry.on(TODAY, TODAY.minusDays(1))).isEmpty();
        assertThat(Expiry.on(TODAY, null)).isEmpty();
    }

    @Test
    void derivesThatACredentialHasExpiredFromTheDay() {
        assertThat(Standing.of(CredentialStatus.VERIFIED, TODAY, TODAY)).isEqualTo(Standing.VERIFIED);
        assertThat(Standing.of(CredentialStatus.VERIFIED, TODAY, TODAY.plusDays(1))).isEqualTo(Standing.EXPIRED);
        assertThat(Standing.of(CredentialStatus.SUSPENDED, TODAY, TODAY.plusDays(1))).isEqualTo(Standing.SUSPENDED);
        assertThat(Standing.of(CredentialStatus.VERIFIED, null, TODAY)).isEqualTo(Standing.VERIFIED);
    }
}
