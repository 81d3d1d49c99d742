package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static final LocalDate BORN = LocalDate.of(1987, 3, 14);

    @Test
    void readsWordsOfTheName() {
        assertThat(Sought.in(" Cole,  Hánnah ").words()).containsExactly("cole", "hannah");
    }

    @ParameterizedTest
    @CsvSource({"0123,0123", "46 01 23,460123", "020 7946 0123,2079460123", "+44 (0)20 7946 0123,442079460123",
            "0044-20-79460123,442079460123"})
    void readsTheEndOfAPhoneNumber(String typed, String end) {
        Sought sought = Sought.in(typed);

        assertThat(sought.phoneEnd()).isEqualTo(end);
        assertThat(sought.words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.3.1987", "14/3/1987", "1987-03-14", "14 Mar 1987"})
    void readsABirthDate(String typed) {
        assertThat(Sought.in(typed)).isEqualTo(new Sought("", "", BORN));
    }

    @Test
    void readsAllThreeTogether() {
        Sought sought = Sought.in("cole 14 Mar 1987 482 hannah");

        assertThat(sought.words()).containsExactly("cole", "hannah");
        assertThat(sought.phoneEnd()).isEqualTo("482");
        assertThat(sought.birthDate()).isEqualTo(BORN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12", "-", "+", "1 2"})
    void isEmptyWhileThereIsNothingToLookFor(String typed) {
        assertThat(Sought.in(typed).isEmpty()).isTrue();
    }

    @Test
    void leavesDigitsWithinAWordToTheName() {
        assertThat(Sought.in("33rd x2000").words()).containsExactly("33rd", "x2000");
    }

    @Test
    void takesADayThatIsInNoCalendarForDigits() {
        assertThat(Sought.in("31.2.1987")).isEqualTo(new Sought("", "31.2.1987", null));
    }
}
