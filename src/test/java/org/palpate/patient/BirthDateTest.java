package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BirthDate BORN = new BirthDate(LocalDate.of(1987, 3, 14));

    @ParameterizedTest
    @ValueSource(strings = {"14.3.1987", "14.03.1987", "14. 3. 1987", "14/3/1987", "14/03/1987", "14-3-1987",
            "1987-03-14",
            "14 Mar 1987", "14 march 1987", "14. March, 1987", " 14Mar1987 "})
    void isReadAsPeopleWriteIt(String typed) {
        assertThat(BirthDate.read(typed, TODAY)).contains(BORN);
    }

    @Test
    void knowsSeptemberByItsFourLettersToo() {
        assertThat(BirthDate.read("1 Sept 1990", TODAY)).contains(new BirthDate(LocalDate.of(1990, 9, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1987", "14.3.87", "31.2.1987", "29.2.2023", "3/14/1987", "14 Foo 1987",
            "14.3.19871", "114.3.1987",
            "born 14.3.1987", "0.3.1987"})
    void isNotReadFromAnythingElse(String typed) {
        assertThat(BirthDate.read(typed, TODAY)).isEmpty();
    }

    @Test
    void isNotInTheFuture() {
        assertThat(BirthDate.read("23.11.2026", TODAY)).isPresent();
        assertThat(BirthDate.read("24.11.2026", TODAY)).isEmpty();
    }

    @Test
    void isAtMostOneHundredAndTwentyYearsAgo() {
        assertThat(BirthDate.read("23.11.1906", TODAY)).isPresent();
        assertThat(BirthDate.read("22.11.1906", TODAY)).isEmpty();
    }
}
