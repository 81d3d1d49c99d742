package org.palpate.practitioner.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.palpate.practitioner.Hours;

/** Hours that go and hours that come instead. One that comes with the id of one that goes is the same with other dates. */
record Change(UUID practitionerId, List<Hours> gone, List<Hours> come) {

    static Change adding(UUID practitionerId, List<Hours> come) {
        return new Change(practitionerId, List.of(), come);
    }

    /** Hours that end before a date; those of one day, and those that have not begun by then, go altogether. */
    static Change ending(UUID practitionerId, Hours hours, LocalDate date) {
        return new Change(practitionerId, List.of(hours), ended(hours, date));
    }

    /** Hours that end before a date and go on otherwise. */
    static Change replacing(UUID practitionerId, Hours hours, Hours next) {
        return new Change(practitionerId, List.of(hours), Stream.concat(ended(hours, next.from()).stream(), Stream.of(next)).toList());
    }

    List<Hours> applied(List<Hours> present) {
        return Stream.concat(present.stream().filter(one -> !known().contains(one.id())), come.stream()).toList();
    }

    /** Those that must be there already. */
    List<UUID> known() {
        return gone.stream().map(Hours::id).toList();
    }

    /** Those that are not there yet. */
    List<UUID> fresh() {
        return come.stream().map(Hours::id).filter(id -> !known().contains(id)).toList();
    }

    /** Those of which nothing stays. */
    List<UUID> dropped() {
        List<UUID> staying = come.stream().map(Hours::id).toList();
        return known().stream().filter(id -> !staying.contains(id)).toList();
    }

    private static List<Hours> ended(Hours hours, LocalDate date) {
        boolean over = hours.oneDay() || hours.from() != null && !date.isAfter(hours.from());
        return over ? List.of() : List.of(hours.endingOn(date));
    }
}
