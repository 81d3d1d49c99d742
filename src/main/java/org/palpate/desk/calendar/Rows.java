package org.palpate.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.Card;

/** The rows of the calendar: five minutes each, from 07:00 to 20:00 in the location's time. */
record Rows(ZoneId zone) {

    static final int FIRST_HOUR = 7;
    static final int LAST_HOUR = 20;
    static final int MINUTES = 5;
    static final int COUNT = (LAST_HOUR - FIRST_HOUR) * 60 / MINUTES;

    /** The row of a moment, held within the calendar. */
    int of(Instant moment) {
        return of(moment.atZone(zone).toLocalTime());
    }

    int of(LocalTime time) {
        int row = (time.getHour() * 60 + time.getMinute() - FIRST_HOUR * 60) / MINUTES;
        return Math.max(0, Math.min(COUNT, row));
    }

    Span of(Shift shift) {
        return new Span(of(shift.start()), of(shift.end()));
    }

    /** At least one row, however short. */
    Span of(Card card) {
        int from = of(card.start());
        return new Span(from, Math.max(from + 1, of(card.end())));
    }

    /** What of a time falls on that day. */
    Span of(TimeSlot slot, LocalDate day) {
        int from = slot.start().isBefore(start(day)) ? 0 : day(slot.start()).isAfter(day) ? COUNT : of(slot.start());
        int until = day(slot.end()).isAfter(day) ? COUNT : slot.end().isBefore(start(day)) ? 0 : of(slot.end());
        return new Span(from, until);
    }

    /** The moment at which the first row of a day begins. */
    Instant start(LocalDate day) {
        return day.atTime(FIRST_HOUR, 0).atZone(zone).toInstant();
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The time at which a row begins. */
    static LocalTime time(int row) {
        return LocalTime.of(FIRST_HOUR, 0).plusMinutes((long) row * MINUTES);
    }
}
