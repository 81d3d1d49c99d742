package org.palpate.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The day on which somebody was born: not in the future, and at most 120 years ago when it is read from a form. */
@Embeddable
public record BirthDate(@Column(name = "birth_date") LocalDate date) {

    /** How people write it: 14.3.1987, 14/3/1987, 1987-03-14, 14 Mar 1987. The day comes before the month. */
    static final Pattern WRITTEN = Pattern.compile(
            "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)"
                    + "|(?<!\\d)(?<d>\\d{1,2})(?:[./-]\\s?(?<m>\\d{1,2})[./-]\\s?"
                    + "|\\.?\\s*(?<name>[A-Za-z]{3,9})\\.?,?\\s*)(?<y>\\d{4})(?!\\d)");

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int OLDEST_YEARS = 120;

    public BirthDate {
        Objects.requireNonNull(date, "date");
    }

    /** Reads what was typed; empty when it is no date, or not one on which a living person was born. */
    public static Optional<BirthDate> read(String typed, LocalDate today) {
        Matcher written = WRITTEN.matcher(typed.strip());
        return written.matches()
                ? dateIn(written).filter(date -> isPlausible(date, today)).map(BirthDate::new)
                : Optional.empty();
    }

    /** The date that {@link #WRITTEN} has just found; empty for a day that is in no calendar. */
    static Optional<LocalDate> dateIn(Matcher written) {
        try {
            return Optional.of(written.group("year") == null
                    ? LocalDate.of(number(written, "y"), month(written), number(written, "d"))
                    : LocalDate.of(number(written, "year"), number(written, "month"), number(written, "day")));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** 14 Mar 1987. */
    @Override
    public String toString() {
        return IN_WORDS.format(date);
    }

    private static boolean isPlausible(LocalDate date, LocalDate today) {
        return !date.isAfter(today) && !date.isBefore(today.minusYears(OLDEST_YEARS));
    }

    private static int month(Matcher written) {
        String name = written.group("name");
        return name == null ? number(written, "m") : named(name.toUpperCase(Locale.ROOT)).getValue();
    }

    private static Month named(String name) {
        return Stream.of(Month.values())
                .filter(month -> month.name().startsWith(name) || name.equals("SEPT") && month == Month.SEPTEMBER)
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no such month"));
    }

    private static int number(Matcher written, String group) {
        return Integer.parseInt(written.group(group));
    }
}
