package org.palpate.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.palpate.practitioner.Rota;
import org.palpate.scheduling.Agendas;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.Status;

/**
 * The calendar as a page shows it.
 *
 * @param rows    the hours that the columns show
 * @param columns none in the list
 * @param tiles   every appointment of the scope, by time
 * @param team    who works at the place, in the clinic's order
 * @param mark    of everything at the place in these days; see {@link Agendas#mark}
 */
public record Board(Scope scope, Rows rows, List<Column> columns, List<Tile> tiles, List<Rota> team, String mark, Instant now) {

    private static final List<Integer> WEEKS_AHEAD = List.of(1, 2, 4, 6);

    static boolean isCancelled(Card card) {
        return card.status().isCancelled();
    }

    public boolean isToday() {
        return scope.days().contains(today());
    }

    public LocalDate today() {
        return now.atZone(scope.place().zone()).toLocalDate();
    }

    /** The row of the present time. */
    public int nowRow() {
        return rows.of(now);
    }

    /** Whether the line of the present time is to be drawn: today, and while the hours shown last. */
    public boolean isNowShown() {
        return isToday() && rows.shows(now);
    }

    public boolean hasNow(Column column) {
        return column.head().date().equals(today()) && rows.shows(now);
    }

    public boolean isOfToday(Column column) {
        return column.head().date().equals(today());
    }

    public boolean isOf(UUID practitioner) {
        return practitioner.equals(scope.practitioner());
    }

    /** Up to which row of a column the clocks may still change; null: they do not. */
    public Integer night(Column column) {
        int night = rows.night(column.head().date());
        return night == 0 ? null : night;
    }

    public long booked() {
        return tiles.stream().filter(Tile::holds).count();
    }

    public long waiting() {
        return count(Status.ARRIVED);
    }

    public long inTreatment() {
        return count(Status.IN_TREATMENT);
    }

    /** Cancelled ones have left the columns; they stay in a list below. */
    public List<Card> cancelled() {
        return tiles.stream().map(Tile::card).filter(Board::isCancelled).toList();
    }

    public List<Tile> on(LocalDate day) {
        return tiles.stream().filter(tile -> rows.day(tile.card().start()).equals(day)).toList();
    }

    /** The services shown, each once, for the key of the colours. */
    public List<Card.Booked> services() {
        return tiles.stream().map(tile -> tile.card().service()).distinct().toList();
    }

    public List<LocalTime> hours() {
        return rows.hours();
    }

    public int row(LocalTime time) {
        return rows.of(time);
    }

    /** The time at which a row begins. */
    public LocalTime time(int row) {
        return rows.time(row);
    }

    public int firstHour() {
        return rows.firstHour();
    }

    public int lastHour() {
        return rows.lastHour();
    }

    public List<Integer> weeksAhead() {
        return WEEKS_AHEAD;
    }

    public List<View> views() {
        return List.of(View.values());
    }

    private long count(Status status) {
        return tiles.stream().filter(tile -> tile.card().status() == status).count();
    }
}
