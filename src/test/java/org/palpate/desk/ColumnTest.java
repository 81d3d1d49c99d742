package org.palpate.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.Status;

class ColumnTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final Rows rows = new Rows(LONDON);

    @Test
    void showsHoursOffAroundTheShiftsAndTheBreakBetween() {
        Column column = column(0, List.of());
        assertThat(column.stretches()).filteredOn(stretch -> stretch.kind() != Stretch.Kind.FREE).containsExactly(
                new Stretch(0, 24, Stretch.Kind.OFF), new Stretch(60, 6, Stretch.Kind.BREAK), new Stretch(120, 36, Stretch.Kind.OFF));
    }

    @Test
    void offersTheFreeTimeBetweenAppointmentsButNoScraps() {
        Column column = column(0, List.of(tile("09:00", "09:45", Status.BOOKED), tile("09:55", "12:00", Status.BOOKED)));
        assertThat(free(column)).containsExactly(new Stretch(66, 54, Stretch.Kind.FREE));
    }

    @Test
    void offersNothingThatHasPassed() {
        assertThat(free(column(90, List.of()))).containsExactly(new Stretch(90, 30, Stretch.Kind.FREE));
    }

    @Test
    void offersTheTimeOfSomebodyWhoDidNotCome() {
        assertThat(free(column(0, List.of(tile("09:00", "12:00", Status.NO_SHOW))))).first().isEqualTo(new Stretch(24, 36, Stretch.Kind.FREE));
    }

    @Test
    void drawsANoShowBesideTheAppointmentThatTookItsTime() {
        Column column = column(0, List.of(tile("09:00", "10:00", Status.NO_SHOW), tile("09:30", "10:15", Status.BOOKED), tile("11:00", "11:30", Status.NO_SHOW)));
        assertThat(column.tiles()).extracting(Tile::aside).containsExactly(true, false, false);
    }

    private static List<Stretch> free(Column column) {
        return column.stretches().stream().filter(stretch -> stretch.kind() == Stretch.Kind.FREE).toList();
    }

    private Column column(int bookableFrom, List<Tile> tiles) {
        List<Shift> shifts = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0), null),
                new Shift(LocalTime.of(12, 30), LocalTime.of(17, 0), null));
        return Column.of(new Duty(UUID.randomUUID(), "Thea Lindqvist", "physiotherapist", false, shifts, List.of(), null, true, null), tiles, rows, bookableFrom);
    }

    private Tile tile(String start, String end, Status status) {
        Card card = new Card(UUID.randomUUID(), null, null, null, null, status, at(start), at(end), "", null, 0, null, null);
        return new Tile(card, rows.of(card.start()), rows.of(card.end()) - rows.of(card.start()), false, null);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-18T" + time + ":00Z");
    }
}
