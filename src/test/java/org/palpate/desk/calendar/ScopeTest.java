package org.palpate.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.Place;
import org.palpate.web.Form;

/** Which days an address means, and what is today at a place far from the server. */
class ScopeTest {

    private static final Instant NOW = Instant.parse("2026-11-17T02:30:00Z");
    private static final Place NEW_YORK = new Place(UUID.randomUUID(), "Harlem", ZoneId.of("America/New_York"));
    private static final Place TOKYO = new Place(UUID.randomUUID(), "Shibuya", ZoneId.of("Asia/Tokyo"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void beginsWithTodayAtThePlace() {
        assertThat(today(NEW_YORK).date()).isEqualTo(MONDAY);
        assertThat(today(TOKYO).date()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void drawsThePresentTimeByTheClockOfThePlace() {
        Board evening = board(today(NEW_YORK), 12, 22);
        assertThat(evening.isToday()).isTrue();
        assertThat(evening.isNowShown()).isTrue();
        assertThat(evening.nowRow()).as("21:30").isEqualTo((9 * 60 + 30) / Rows.MINUTES);
        Board morning = board(today(TOKYO), 8, 18);
        assertThat(morning.nowRow()).as("11:30").isEqualTo((3 * 60 + 30) / Rows.MINUTES);
        assertThat(board(today(NEW_YORK).on(MONDAY.plusDays(1)), 12, 22).isNowShown()).as("tomorrow in New York, today in London").isFalse();
        assertThat(board(today(NEW_YORK), 8, 18).isNowShown()).as("later than the hours shown").isFalse();
    }

    @Test
    void leadsSoManyWeeksAheadInTheSameViewOfTheSamePerson() {
        UUID thea = UUID.randomUUID();
        for (View view : View.values()) {
            Scope scope = new Scope(NEW_YORK, view, MONDAY, thea, false);
            List<String> ahead = board(scope, 8, 18).weeksAhead().stream().map(scope::ahead).toList();
            assertThat(ahead).extracting(address -> address.replaceFirst(".*date=([0-9-]+).*", "$1"))
                    .containsExactlyElementsOf(Stream.of(7, 14, 28, 42).map(MONDAY::plusDays).map(LocalDate::toString).toList());
            assertThat(ahead).allMatch(address -> address.contains("practitioner=" + thea)
                    && address.contains("view=" + view.code()) == (view != View.DAY));
        }
    }

    @Test
    void goesOnByADayOrByAWeekAsFarAsIsShown() {
        Scope day = new Scope(TOKYO, View.DAY, MONDAY, null, false);
        assertThat(day.before() + " " + day.after()).isEqualTo("/calendar?date=2026-11-15 /calendar?date=2026-11-17");
        Scope week = new Scope(TOKYO, View.WEEK, MONDAY, null, false);
        assertThat(week.before() + " " + week.after()).isEqualTo("/calendar?view=week&date=2026-11-09 /calendar?view=week&date=2026-11-23");
    }

    private static Scope today(Place place) {
        return new ScopeForm(Form.blank()).scope(place, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Board board(Scope scope, int first, int last) {
        return new Board(scope, new Rows(scope.place().zone(), first, last), List.of(), List.of(), List.of(), "", NOW);
    }
}
