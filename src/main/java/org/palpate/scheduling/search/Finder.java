package org.palpate.scheduling.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds the next times that can be booked. It is pure: all it knows is the world that was loaded.
 *
 * @param days how many days are looked at
 */
record Finder(Fit fit, Wanted wanted, int days) {

    /** The next times, each once, in their order; at one time the first who can in the clinic's order. */
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
        Map<Instant, List<Staff>> byStart = new TreeMap<>();
        for (Staff staff : fit.world().staff()) {
            if (wanted.suits(staff)) {
                addStarts(byStart, staff, day);
            }
        }
        byStart.forEach((start, able) -> found.add(found(day, start, able)));
    }

    private void addStarts(Map<Instant, List<Staff>> byStart, Staff staff, LocalDate day) {
        for (Instant start : staff.starts(day, fit.demand().length())) {
            if (wanted.suits(start, fit.demand().length(), fit.world().zone()) && fit.fits(staff, start)) {
                byStart.computeIfAbsent(start, moment -> new ArrayList<>()).add(staff);
            }
        }
    }

    private Found found(LocalDate day, Instant start, List<Staff> able) {
        Staff first = able.get(0);
        UUID room = fit.room(first.usualRoom(day), start).orElseThrow();
        return new Found(start, first, room, able.size() - 1);
    }
}
