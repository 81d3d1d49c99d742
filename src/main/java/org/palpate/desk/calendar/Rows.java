package org.palpate.desk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Rota;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.Card;

/**
 * The rows of the calendar: five minutes each, from the first hour that is shown up to the last, in the location's time.
 *
 * @param firstHour of the day, with which the first row begins
 * @param lastHour  at which the last row ends, 24 for midnight
 */
record Rows(ZoneId zone, int firstHour, int lastHour) {

    static final int MINUTES = 5;
    private static final int IN_HOUR = 60 / MINUTES;
    private static final int NOON = 12;
    private static final int DAY_ENDS = 24;
    private static final int LEAST_HOURS = 8;
    private static final LocalTime USUAL_START = LocalTime.of(9, 0);
    private static final LocalTime USUAL_END = LocalTime.of(17, 0);

    /** Where a place shows nothing of its own yet, and for what is pinned: no hour is left out. */
    static Rows ofWholeDay(ZoneId zone) {
        return new Rows(zone, 0, DAY_ENDS);
    }

    /**
     * Whole hours around all that anybody works at the place in these weeks, whatever the weekday, so that the calendar
     * does not jump from day to day; and around what is booked.
     */
    static Rows around(ZoneId zone, List<Rota> team, List<Card> cards) {
        List<Span> minutes = Stream.concat(team.stream().flatMap(rota -> rota.hours().stream()).map(hours -> minutes(hours.shift())),
                cards.stream().filter(card -> !Board.isCancelled(card)).map(card -> minutes(card, zone))).toList();
        int first = minutes.stream().mapToInt(Span::from).min().orElse(minute(USUAL_START)) / 60;
        int last = (minutes.stream().mapToInt(Span::until).max().orElse(minute(USUAL_END)) + 59) / 60;
        last = Math.min(DAY_ENDS, Math.max(last, first + LEAST_HOURS));
        return new Rows(zone, Math.min(first, last - LEAST_HOURS), last);
    }

    private static Span minutes(Shift shift) {
        return new Span(minute(shift.start()), minute(shift.end()));
    }

    private static Span minutes(Card card, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(card.start(), zone);
        LocalDateTime end = LocalDateTime.ofInstant(card.end(), zone);
        return new Span(minute(start.toLocalTime()),
                end.toLocalDate().isAfter(start.toLocalDate()) ? DAY_ENDS * 60 : minute(end.toLocalTime()));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    int count() {
        return (lastHour - firstHour) * IN_HOUR;
    }

    /** The hours shown, for the margin. */
    List<LocalTime> hours() {
        return IntStream.range(firstHour, lastHour).mapToObj(hour -> LocalTime.of(hour, 0)).toList();
    }

    /** The row of a moment, held within the calendar. */
    int of(Instant moment) {
        return of(moment.atZone(zone).toLocalTime());
    }

    int of(LocalTime time) {
        return row(minute(time));
    }

    Span of(Shift shift) {
        return new Span(of(shift.start()), of(shift.end()));
    }

    /** At least one row, however short. */
    Span of(Card card) {
        Span minutes = minutes(card, zone);
        int from = row(minutes.from());
        return new Span(from, Math.max(from + 1, row(minutes.until())));
    }

    /** What of a time falls on that day. */
    Span of(TimeSlot slot, LocalDate day) {
        return new Span(of(slot.start(), day), of(slot.end(), day));
    }

    private int of(Instant moment, LocalDate day) {
        LocalDate falls = day(moment);
        return falls.isBefore(day) ? 0 : falls.isAfter(day) ? count() : of(moment);
    }

    boolean shows(Instant moment) {
        int hour = moment.atZone(zone).getHour();
        return hour >= firstHour && hour < lastHour;
    }

    /**
     * The moment from which the rows of a day count. Clocks change in the night, so it is counted back from noon: each
     * row after the change means what its label says.
     */
    Instant start(LocalDate day) {
        return day.atTime(NOON, 0).atZone(zone).toInstant().minus(Duration.ofHours(NOON - (long) firstHour));
    }

    /**
     * Up to which row of a day the clocks may still change, so that a label names no moment or two; 0 where they do not, or
     * earlier than is shown.
     */
    int night(LocalDate day) {
        Instant noon = day.atTime(NOON, 0).atZone(zone).toInstant();
        ZoneOffsetTransition change = zone.getRules().previousTransition(noon);
        LocalDateTime over = change == null ? LocalDateTime.MIN
                : change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
        return over.toLocalDate().equals(day) ? of(over.toLocalTime()) : 0;
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The time at which a row begins. */
    LocalTime time(int row) {
        return LocalTime.of(firstHour, 0).plusMinutes((long) row * MINUTES);
    }

    private int row(int minute) {
        return Math.max(0, Math.min(count(), minute / MINUTES - firstHour * IN_HOUR));
    }
}
