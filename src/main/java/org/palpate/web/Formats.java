package org.palpate.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How dates, times and names are written, in the zone of the location where the reader works. */
public final class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Messages.LOCALE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Messages.LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Messages.LOCALE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Messages.LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("d MMMM", Messages.LOCALE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Messages.LOCALE);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Messages.LOCALE);

    private final ZoneId zone;
    private final Clock clock;

    public Formats(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** The same for another place. */
    public Formats at(ZoneId other) {
        return new Formats(other, clock);
    }

    /** 14:20. */
    public String time(Instant moment) {
        return time(moment.atZone(zone).toLocalTime());
    }

    /** 14:20. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** 14 Mar 1987. */
    public String date(LocalDate date) {
        return written(date);
    }

    /** 14 Mar 1987. */
    static String written(LocalDate date) {
        return DATE.format(date).replace("Sept", "Sep");
    }

    /** The day of a moment, where the reader works. */
    public LocalDate on(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** 14 Mar 1987. */
    public String date(Instant moment) {
        return date(moment.atZone(zone).toLocalDate());
    }

    /** Sat 21 November. */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Sat 21 November. */
    public String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** Sat 21. */
    public String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** 16–22 November, or 30 Nov–6 Dec. */
    public String days(LocalDate first, LocalDate last) {
        return first.getMonth() == last.getMonth() ? first.getDayOfMonth() + "–" + MONTH.format(last)
                : SHORT.format(first) + "–" + SHORT.format(last);
    }

    /** Saturday 21 November 2026. */
    public String inWords(LocalDate date) {
        return LONG.format(date);
    }

    /** 21 Nov 2026, 14:20. */
    public String dateTime(Instant moment) {
        return date(moment) + ", " + time(moment);
    }

    /** The completed years of life today. */
    public int age(LocalDate birthDate) {
        return Period.between(birthDate, today()).getYears();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** HC for Hannah Cole: the first and the last word. */
    public String initials(String name) {
        String[] words = name.strip().split("[\\s-]+");
        return Stream.of(words[0], words.length > 1 ? words[words.length - 1] : "")
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining()).toUpperCase(Messages.LOCALE);
    }
}
