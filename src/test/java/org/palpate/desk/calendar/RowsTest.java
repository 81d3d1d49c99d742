package org.palpate.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Rota;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.Status;

class RowsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void showsWholeHoursAroundAllThatIsWorked() {
        assertThat(around(team("08:30", "12:00"), team("13:00", "18:15"))).isEqualTo(new Rows(LONDON, 8, 19));
        assertThat(around(team("08:30", "12:00"), team("13:00", "18:15")).hours()).hasSize(11).first().isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void showsWhatIsBookedOutsideTheHoursButNotWhatWasCancelled() {
        List<Card> cards = List.of(card("06:30", "07:15", Status.BOOKED), card("21:00", "21:45", Status.CONFIRMED),
                card("05:00", "05:30", Status.CANCELLED));
        Rows rows = Rows.around(LONDON, List.of(team("09:00", "17:00")), cards);
        assertThat(rows).isEqualTo(new Rows(LONDON, 6, 22));
        assertThat(rows.of(cards.get(0))).isEqualTo(new Span(6, 15));
        assertThat(rows.of(cards.get(1))).isEqualTo(new Span(180, 189));
    }

    @Test
    void showsEightHoursAtLeast() {
        assertThat(around()).isEqualTo(new Rows(LONDON, 9, 17));
        assertThat(around(team("10:00", "12:00"))).isEqualTo(new Rows(LONDON, 10, 18));
        assertThat(around(team("20:00", "23:30"))).isEqualTo(new Rows(LONDON, 16, 24));
    }

    @Test
    void showsWhatLastsIntoTheNextDayUpToMidnight() {
        Card night = new Card(UUID.randomUUID(), null, null, null, null, Status.BOOKED, at("23:30"), at("23:30").plusSeconds(3_600), "", null, 0, null, null);
        assertThat(Rows.around(LONDON, List.of(), List.of(night)).of(night)).isEqualTo(new Span(90, 96));
    }

    @Test
    void knowsWhetherThePresentTimeIsAmongItsHours() {
        Rows rows = new Rows(LONDON, 8, 18);
        assertThat(Stream.of("07:59", "08:00", "17:59", "18:00").map(RowsTest::at).map(rows::shows)).containsExactly(false, true, true, false);
    }

    @Test
    void countsFromAMomentThatMakesEachRowAfterAChangeOfClocksMeanItsLabel() {
        Rows wholeDay = Rows.ofWholeDay(LONDON);
        for (LocalDate night : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 18))) {
            for (int row = wholeDay.of(LocalTime.of(3, 0)); row < wholeDay.count(); row++) {
                Instant moment = wholeDay.start(night).plusSeconds(row * 300L);
                assertThat(moment.atZone(LONDON).toLocalTime()).as(night + " " + row).isEqualTo(wholeDay.time(row));
                assertThat(wholeDay.of(moment)).isEqualTo(row);
            }
        }
    }

    @Test
    void tellsUpToWhichRowClocksMayStillChange() {
        Rows wholeDay = Rows.ofWholeDay(LONDON);
        assertThat(Stream.of("2026-03-29", "2026-10-25", "2026-11-18").map(LocalDate::parse).map(wholeDay::night)).containsExactly(24, 24, 0);
        assertThat(new Rows(LONDON, 8, 18).night(LocalDate.of(2026, 3, 29))).isZero();
        assertThat(Rows.ofWholeDay(ZoneId.of("Asia/Beirut")).night(LocalDate.of(2026, 3, 29))).isEqualTo(12);
        assertThat(Rows.ofWholeDay(ZoneId.of("Asia/Tokyo")).night(LocalDate.of(2026, 3, 29))).isZero();
    }

    private static Rows around(Rota... team) {
        return Rows.around(LONDON, List.of(team), List.of());
    }

    private static Rota team(String start, String end) {
        Shift shift = new Shift(LocalTime.parse(start), LocalTime.parse(end), null);
        return new Rota(UUID.randomUUID(), "Thea Lindqvist", "physiotherapist",
                List.of(new Hours(UUID.randomUUID(), null, DayOfWeek.MONDAY, shift, null, null, false)), List.of(), List.of());
    }

    private static Card card(String start, String end, Status status) {
        return new Card(UUID.randomUUID(), null, null, null, null, status, at(start), at(end), "", null, 0, null, null);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-18T" + time + ":00Z");
    }
}
