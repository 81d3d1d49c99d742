package org.palpate.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what was typed. What cannot be read is absent or an {@link IllegalArgumentException}. */
final class Fields {

    /** As the date field sends it, and as people write it where there is no such field. */
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d MMM uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Messages.LOCALE))
            .map(format -> format.withResolverStyle(ResolverStyle.STRICT)).toList();

    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Formats FORMATS = new Formats(ZoneOffset.UTC, Clock.systemUTC());

    private Fields() {
    }

    /** Without the characters that nobody types and no database keeps, and without space around it. */
    static String clean(String text) {
        return text == null ? "" : UNTYPED.matcher(text).replaceAll("").strip();
    }

    static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format)).filter(date -> date.getYear() / 1000 > 0);
            } catch (DateTimeParseException notSo) {
                continue;
            }
        }
        return Optional.empty();
    }

    static String inWords(LocalDate date) {
        return FORMATS.inWords(date);
    }

    static Optional<Integer> integer(String text) {
        return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Integer between(int min, int max, String text) {
        return integer(text).filter(number -> number >= min && number <= max).orElse(null);
    }

    static BigDecimal between(BigDecimal min, BigDecimal max, String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        return number.compareTo(min) >= 0 && number.compareTo(max) <= 0 ? number : null;
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Boolean yesNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    /** Given name within a sentence: given name; an abbreviation stays as it is. */
    static String withinSentence(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return label.isEmpty() || abbreviation ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    static Object[] arguments(String label, Object... more) {
        return Stream.concat(Stream.of(label), Stream.of(more)).toArray();
    }
}
