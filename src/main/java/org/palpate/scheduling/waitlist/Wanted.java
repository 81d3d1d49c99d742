package org.palpate.scheduling.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When somebody can come: on which days of the week, between which times of the place's clock, from which day to which.
 *
 * @param until the visit must be over by then
 * @param last  null: as long as it takes
 */
public record Wanted(Set<DayOfWeek> days, LocalTime from, LocalTime until, LocalDate first, LocalDate last) {

    public Wanted {
        days = Set.copyOf(days);
    }

    public boolean isAnyDay() {
        return days.size() == DayOfWeek.values().length;
    }

    /** The numbers of the days, Monday is 1, in order. */
    public List<Integer> numbers() {
        return days.stream().map(DayOfWeek::getValue).sorted().toList();
    }

    /** As PostgreSQL reads an array. */
    String array() {
        return numbers().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
