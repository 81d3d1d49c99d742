package org.palpate.patient;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text in the search box asks for. A patient is found who answers to all of it.
 *
 * @param name what was typed of the name, any words of it in any order
 * @param number what was typed of the phone number
 * @param birthDate null when none was typed
 */
record Sought(String name, String number, LocalDate birthDate) {

    private static final int FEWEST_DIGITS = 3;
    private static final int DIGITS_OF_A_WHOLE_NUMBER = 9;
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{M}\\d])[+(]*\\d(?:[\\s()/.-]*+\\d)*+(?![\\p{L}\\p{M}])");

    static Sought in(String text) {
        String rest = text;
        LocalDate birthDate = null;
        Matcher written = BirthDate.WRITTEN.matcher(rest);
        if (written.find()) {
            birthDate = BirthDate.dateIn(written).orElse(null);
            rest = birthDate == null ? rest : rest.substring(0, written.start()) + " " + rest.substring(written.end());
        }
        StringBuilder number = new StringBuilder();
        String name = NUMBER.matcher(rest).replaceAll(found -> {
            number.append(' ').append(found.group());
            return " ";
        });
        return new Sought(name.strip(), number.toString().strip(), birthDate);
    }

    /** Whether there is nothing yet to look for. */
    boolean isEmpty() {
        return words().isEmpty() && phoneEnd().isEmpty() && birthDate == null;
    }

    /** The beginnings of words of the name. */
    SortedSet<String> words() {
        return Words.of(name);
    }

    /**
     * The last digits of the phone number, at least three, or empty. A whole number as it is dialled within the country
     * begins with zeros that its international form has not.
     */
    String phoneEnd() {
        String digits = TRUNK_ZERO.matcher(number).replaceAll("").replaceAll("\\D", "");
        if (digits.length() < FEWEST_DIGITS) {
            return "";
        }
        return digits.length() < DIGITS_OF_A_WHOLE_NUMBER ? digits : digits.replaceFirst("^0+(?=.)", "");
    }
}
