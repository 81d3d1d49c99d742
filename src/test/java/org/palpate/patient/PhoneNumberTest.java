package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"020 7946 0123,GB", "+44 20 7946 0123,US", "0044 20 7946 0123,GB", "+44 (0)20 7946-0123,",
            "(020)79460123,GB"})
    void isTheSameHoweverItIsTyped(String typed, String region) {
        assertThat(PhoneNumber.read(typed, region))
                .contains(new PhoneNumber("+44 20 7946 0123", "321064970244"));
    }

    @Test
    void isMeantInTheCountryOfTheLocation() {
        assertThat(PhoneNumber.read("(212) 555-0143", "US").orElseThrow().text()).isEqualTo("+1 212-555-0143");
    }

    @Test
    void keepsAnExtensionOutOfItsDigits() {
        PhoneNumber number = PhoneNumber.read("+44 20 7946 0123 ext. 5", null).orElseThrow();

        assertThat(number.text()).endsWith("5");
        assertThat(number.sameAs(PhoneNumber.read("+442079460123", null).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "12345", "020 7946 0123 4567 8901", "+999 123 456"})
    void isNotReadWhereNobodyCouldDialIt(String typed) {
        assertThat(PhoneNumber.read(typed, "GB")).isEmpty();
    }

    @Test
    void needsACountryCodeWhereTheCountryIsNotKnown() {
        assertThat(PhoneNumber.read("020 7946 0123", null)).isEmpty();
    }

    @Test
    void refusesDigitsThatAreNone() {
        assertThatThrownBy(() -> new PhoneNumber("+44", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
