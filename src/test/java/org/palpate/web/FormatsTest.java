package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T23:20:00Z");
    private static final Clock CLOCK = Clock.fixed(MOMENT, ZoneOffset.UTC);

    private final Formats london = new Formats(ZoneId.of("Europe/London"), CLOCK);
    private final Formats helsinki = new Formats(ZoneId.of("Europe/Helsinki"), CLOCK);

    @Test
    void writesTimesInTheZoneOfTheReader() {
        assertThat(london.dateTime(MOMENT)).isEqualTo("21 Nov 2026, 23:20");
        assertThat(helsinki.dateTime(MOMENT)).isEqualTo("22 Nov 2026, 01:20");
        assertThat(helsinki.today()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void writesDaysInWords() {
        assertThat(london.day(MOMENT)).isEqualTo("Sat 21 November");
        assertThat(london.inWords(LocalDate.of(2026, 9, 3))).isEqualTo("Thursday 3 September 2026");
        assertThat(london.date(LocalDate.of(2026, 9, 3))).isEqualTo("3 Sep 2026");
        assertThat(london.days(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22))).isEqualTo("16–22 November");
        assertThat(london.days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6))).isEqualTo("30 Nov–6 Dec");
    }

    @Test
    void countsCompletedYears() {
        assertThat(london.age(LocalDate.of(1987, 11, 22))).isEqualTo(38);
        assertThat(helsinki.age(LocalDate.of(1987, 11, 22))).isEqualTo(39);
    }

    @Test
    void shortensANameToItsFirstAndLastLetter() {
        assertThat(london.initials("Hannah Cole")).isEqualTo("HC");
        assertThat(london.initials(" Dr. Imre van der Halász ")).isEqualTo("DH");
        assertThat(london.initials("Zoë")).isEqualTo("Z");
    }
}
