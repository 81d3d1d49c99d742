package org.palpate.screening.verdict;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What was said to one question: yes, no, none, unknown or a whole number, with the places where it holds and the
 * details that were told. A question that was not answered has no answer.
 */
public record Answer(String value, Set<BodyPlace> places, String detail) {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String NONE = "none";
    public static final String UNKNOWN = "unknown";

    private static final Pattern VALUE = Pattern.compile("yes|no|none|unknown|0|[1-9][0-9]{0,2}");

    public Answer {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("no such answer: " + value);
        }
        places = Set.copyOf(places);
        detail = detail.strip();
    }

    public static Answer of(String value) {
        return new Answer(value, Set.of(), "");
    }

    public static Answer yes(BodyPlace... places) {
        return new Answer(YES, Set.of(places), "");
    }

    public static Answer no() {
        return of(NO);
    }

    public static Answer number(int value) {
        return of(Integer.toString(value));
    }

    public boolean isUnknown() {
        return value.equals(UNKNOWN);
    }

    public boolean isNumber() {
        return Character.isDigit(value.charAt(0));
    }

    public Set<BodyPlace> sortedPlaces() {
        return new TreeSet<>(places);
    }
}
