package org.palpate.desk.calendar;

import java.util.ArrayList;
import java.util.List;

/** Rows from the first up to the one before the last. */
record Span(int from, int until) {

    boolean isEmpty() {
        return until <= from;
    }

    int length() {
        return until - from;
    }

    Span within(int first, int last) {
        return new Span(Math.max(from, first), Math.min(until, last));
    }

    boolean overlaps(Span other) {
        return from < other.until && other.from < until;
    }

    /** What is left of it between the others. */
    List<Span> without(List<Span> others) {
        List<Span> left = List.of(this);
        for (Span other : others) {
            List<Span> less = new ArrayList<>();
            left.forEach(one -> {
                if (one.overlaps(other)) {
                    less.add(new Span(one.from, other.from));
                    less.add(new Span(other.until, one.until));
                } else {
                    less.add(one);
                }
            });
            left = less;
        }
        return left.stream().filter(one -> !one.isEmpty()).toList();
    }
}
