package org.palpate.scheduling.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds the next times that can be booked. It is pure: all it knows is the world that was loaded.
 *
 * @param days how many days are looked at
 */
record Finder(Fit fit, Wanted wanted, int days) {

    /** The next times, each once, in their order; at one time the first who can in the clinic's order, trainees last. */
    List<Found> next(int most) {
        List<Found> found = new ArrayList<>();
        for (LocalDate day = wanted.from(); day.isBefore(wanted.from().plusDays(days)) && found.size() < most; day = day.plusDays(1)) {
            if (wanted.suits(day) && !fit.world().closures().containsKey(day)) {
                addAll(found, day);
            }
        }
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    private void addAll(List<Found> found, LocalDate day) {
        Map<Instant, List<Able>> byStart = new TreeMap<>();
        fit.world().staff().stream().filter(wanted::suits).forEach(staff -> addStarts(byStart, staff, day));
        byStart.forEach((start, able) -> found.add(found(day, start, able)));
    }

    private void addStarts(Map<Instant, List<Able>> byStart, Staff staff, LocalDate day) {
        Duration length = fit.demand().length();
        Busy held = fit.world().held(staff.id()); // what most often is in the way, asked before all else
        for (Instant start : staff.starts(day, length)) {
            if (held.isFree(start, start.plus(length)) && wanted.suits(start, length, fit.world().zone())) {
                able(staff, start).ifPresent(able -> byStart.computeIfAbsent(start, moment -> new ArrayList<>()).add(able));
            }
        }
    }

    private Optional<Able> able(Staff staff, Instant start) {
        return fit.fits(staff, start) ? Optional.of(new Able(staff, null)) : fit.supervisor(staff, start).map(supervisor -> new Able(staff, supervisor));
    }

    private Found found(LocalDate day, Instant start, List<Able> able) {
        Able first = able.stream().filter(one -> one.supervisor() == null).findFirst().orElse(able.get(0));
        UUID room = fit.room(first.staff().usualRoom(day), start).orElseThrow();
        return new Found(start, first.staff(), first.supervisor(), room, able.size() - 1);
    }

    /** Who can, and who supervises; null for nobody. */
    private record Able(Staff staff, Staff supervisor) {
    }
}
