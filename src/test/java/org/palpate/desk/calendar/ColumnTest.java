package org.palpate.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Rota;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.CardNote;
import org.palpate.scheduling.Status;

class ColumnTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private final Rows rows = new Rows(ZoneId.of("Europe/London"), 7, 20);

    @Test
    void showsHoursOffAroundTheShiftsAndTheBreakBetween() {
        assertThat(column(0, List.of()).stretches()).filteredOn(stretch -> stretch.kind() != Stretch.Kind.FREE).containsExactly(
                new Stretch(0, 24, Stretch.Kind.OFF, null), new Stretch(60, 6, Stretch.Kind.BREAK, null), new Stretch(120, 36, Stretch.Kind.OFF, null));
    }

    @Test
    void offersTheFreeTimeBetweenAppointmentsButNoScraps() {
        Column column = column(0, List.of(tile("09:00", "09:45", Status.BOOKED), tile("09:55", "12:00", Status.BOOKED)));
        assertThat(free(column)).containsExactly(new Stretch(66, 54, Stretch.Kind.FREE, null));
    }

    @Test
    void offersNothingThatHasPassed() {
        assertThat(free(column(90, List.of()))).containsExactly(new Stretch(90, 30, Stretch.Kind.FREE, null));
    }

    @Test
    void offersTheTimeOfSomebodyWhoDidNotCome() {
        assertThat(free(column(0, List.of(tile("09:00", "12:00", Status.NO_SHOW))))).first().isEqualTo(new Stretch(24, 36, Stretch.Kind.FREE, null));
    }

    @Test
    void drawsANoShowBesideTheAppointmentThatTookItsTime() {
        Column column = column(0, List.of(tile("09:00", "10:00", Status.NO_SHOW), tile("09:30", "10:15", Status.BOOKED), tile("11:00", "11:30", Status.NO_SHOW)));
        assertThat(column.tiles()).extracting(Tile::isAside).containsExactly(true, false, false);
    }

    @Test
    void setsDeliberateOverlapsSideBySide() {
        Column column = column(0, List.of(tile("09:00", "10:00", Status.BOOKED), tile("09:30", "10:15", Status.BOOKED),
                tile("10:00", "10:30", Status.BOOKED), tile("10:30", "11:00", Status.BOOKED)));
        assertThat(column.tiles()).extracting(tile -> tile.lane().nth() + "/" + tile.lane().of()).containsExactly("0/2", "1/2", "0/2", "0/1");
    }

    @Test
    void showsAnAbsenceInsteadOfTheHoursAndOffersNothingInIt() {
        Absence training = away(Absence.Kind.TRAINING, at("11:00"), at("13:00"));
        Column column = Column.of(rota(DAY.minusDays(9), List.of(training), List.of()), DAY, List.of(), rows, 0);
        assertThat(column.stretches()).contains(new Stretch(48, 24, Stretch.Kind.AWAY, "training"))
                .noneMatch(stretch -> stretch.kind() == Stretch.Kind.BREAK);
        assertThat(free(column)).containsExactly(new Stretch(24, 24, Stretch.Kind.FREE, null), new Stretch(72, 48, Stretch.Kind.FREE, null));
    }

    @Test
    void showsAnAbsenceOfDaysOnEachOfThem() {
        Absence holiday = away(Absence.Kind.HOLIDAY, at("08:00").minusSeconds(86_400), at("08:00").plusSeconds(86_400));
        Column column = Column.of(rota(DAY.minusDays(9), List.of(holiday), List.of()), DAY, List.of(), rows, 0);
        assertThat(column.stretches()).containsExactly(new Stretch(0, rows.count(), Stretch.Kind.AWAY, "holiday"));
    }

    @Test
    void isClosedWhereThePlaceIs() {
        Column column = Column.of(rota(DAY.minusDays(9), List.of(), List.of(new Rota.Closed(DAY, "Founders' day"))), DAY, List.of(), rows, 0);
        assertThat(column.stretches()).containsExactly(new Stretch(0, rows.count(), Stretch.Kind.CLOSED, "Founders' day"));
    }

    @Test
    void knowsOnlyTheHoursThatHoldThatDay() {
        assertThat(free(Column.of(rota(DAY.plusDays(1), List.of(), List.of()), DAY, List.of(), rows, 0))).isEmpty();
    }

    @Test
    void letsTheHoursOfASingleDayReplaceThoseOfTheWeek() {
        Rota rota = new Rota(UUID.randomUUID(), "Thea Lindqvist", "physiotherapist",
                List.of(hours("09:00", "12:00", null, null, false), hours("14:00", "15:00", DAY, DAY.plusDays(1), true)), List.of(), List.of());
        assertThat(free(Column.of(rota, DAY, List.of(), rows, 0))).containsExactly(new Stretch(84, 12, Stretch.Kind.FREE, null));
    }

    @Test
    void offersARoomWhileSomebodyIsAtWorkAndItIsFree() {
        Absence training = away(Absence.Kind.TRAINING, at("11:00"), at("13:00"));
        Column column = room(List.of(rota(null, List.of(training), List.of())), tile("09:00", "09:45", Status.BOOKED), tile("14:00", "15:00", Status.CANCELLED));
        assertThat(free(column)).containsExactly(new Stretch(33, 15, Stretch.Kind.FREE, null), new Stretch(72, 48, Stretch.Kind.FREE, null));
        assertThat(column.stretches()).filteredOn(stretch -> stretch.kind() == Stretch.Kind.UNSTAFFED).extracting(Stretch::start).containsExactly(0, 48, 120);
    }

    @Test
    void offersNoRoomWhereThePlaceIsClosedOrNobodyWorks() {
        assertThat(room(List.of(rota(null, List.of(), List.of(new Rota.Closed(DAY, "Founders' day"))))).stretches())
                .containsExactly(new Stretch(0, rows.count(), Stretch.Kind.CLOSED, "Founders' day"));
        assertThat(room(List.of()).stretches()).containsExactly(new Stretch(0, rows.count(), Stretch.Kind.UNSTAFFED, null));
    }

    private Column room(List<Rota> rotas, Tile... tiles) {
        return Column.ofRoom(new Column.Head(null, UUID.randomUUID(), "Room 1", null, null, DAY, rows.start(DAY)), rotas, List.of(tiles), rows, 0);
    }

    private static List<Stretch> free(Column column) {
        return column.stretches().stream().filter(stretch -> stretch.kind() == Stretch.Kind.FREE).toList();
    }

    private Column column(int bookableFrom, List<Tile> tiles) {
        return Column.of(rota(null, List.of(), List.of()), DAY, tiles, rows, bookableFrom);
    }

    private static Rota rota(LocalDate from, List<Absence> absences, List<Rota.Closed> closures) {
        List<Hours> hours = List.of(hours("09:00", "12:00", from, null, false), hours("12:30", "17:00", from, null, false));
        return new Rota(UUID.randomUUID(), "Thea Lindqvist", "physiotherapist", hours, absences, closures);
    }

    private static Hours hours(String start, String end, LocalDate from, LocalDate until, boolean oneDay) {
        return new Hours(UUID.randomUUID(), null, DAY.getDayOfWeek(), new Shift(LocalTime.parse(start), LocalTime.parse(end), null), from, until, oneDay);
    }

    private static Absence away(Absence.Kind kind, Instant from, Instant until) {
        return new Absence(UUID.randomUUID(), kind, new TimeSlot(from, until), "");
    }

    private Tile tile(String start, String end, Status status) {
        Card card = new Card(UUID.randomUUID(), null, null, null, null, status, at(start), at(end), "", null, 0, null, null);
        return new Tile(card, new CardNote(null, at(start), 0, true, "", 0, null, false), new Span(rows.of(card.start()), rows.of(card.end())), Tile.Lane.WHOLE, List.of());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-18T" + time + ":00Z");
    }
}
