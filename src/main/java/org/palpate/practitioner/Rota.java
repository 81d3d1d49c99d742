package org.palpate.practitioner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When one practitioner works at a location over some days: weekly hours, less the absences and the days on which the
 * location is closed.
 *
 * @param profession its code; null where it is not known
 */
public record Rota(UUID practitionerId, String name, String profession, List<Hours> hours, List<Absence> absences, List<Closed> closures) {

    /** A local day on which the location is closed, and its name. */
    public record Closed(LocalDate day, String name) {
    }

    /** Somebody of whom no hours are known here. */
    public static Rota unknown(UUID practitionerId, String name) {
        return new Rota(practitionerId, name, null, List.of(), List.of(), List.of());
    }

    /** Those of the day alone, where there are any, otherwise those of the week. */
    public List<Shift> shifts(LocalDate day) {
        List<Hours> holding = hours.stream().filter(one -> one.holdsOn(day)).toList();
        boolean exception = holding.stream().anyMatch(Hours::oneDay);
        return holding.stream().filter(one -> one.oneDay() || !exception).map(Hours::shift).sorted(Comparator.comparing(Shift::start)).toList();
    }

    /** Why the location is closed that day; empty when it is not. */
    public Stream<String> closed(LocalDate day) {
        return closures.stream().filter(one -> one.day().equals(day)).map(Closed::name);
    }

    public boolean isWorking(LocalDate day) {
        return !shifts(day).isEmpty();
    }

    public String initials() {
        return Initials.of(name);
    }
}
