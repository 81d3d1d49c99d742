package org.palpate.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

import org.palpate.kernel.Place;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.Status;

/**
 * A day of one location as the calendar shows it.
 *
 * @param nowRow the row of the present time, -1 when the day is not today
 */
public record Day(Place place, LocalDate date, List<Column> columns, List<Card> cards, int nowRow) {

    public boolean isToday() {
        return nowRow >= 0;
    }

    public long count(Status... statuses) {
        return cards.stream().filter(card -> List.of(statuses).contains(card.status())).count();
    }

    public long booked() {
        return cards.stream().filter(card -> card.status().holds()).count();
    }

    public long waiting() {
        return count(Status.ARRIVED);
    }

    public long inTreatment() {
        return count(Status.IN_TREATMENT);
    }

    /** Cancelled ones have left the columns; they stay in a list below. */
    public List<Card> cancelled() {
        return cards.stream().filter(card -> card.status().isCancelled()).toList();
    }

    /** The services of the day, each once, for the key of the colours. */
    public List<Card.Booked> services() {
        return cards.stream().map(Card::service).distinct().toList();
    }

    public List<LocalTime> hours() {
        return IntStream.range(Rows.FIRST_HOUR, Rows.LAST_HOUR).mapToObj(hour -> LocalTime.of(hour, 0)).toList();
    }

    public int row(LocalTime time) {
        return new Rows(place.zone()).of(time);
    }

    static int nowRow(Place place, LocalDate date, Instant now) {
        return now.atZone(place.zone()).toLocalDate().equals(date) ? new Rows(place.zone()).of(now) : -1;
    }
}
