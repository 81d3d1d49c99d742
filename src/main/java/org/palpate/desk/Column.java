package org.palpate.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Shift;

/** One practitioner's day: appointments, breaks, hours off and the free time between. */
public record Column(Duty duty, List<Tile> tiles, List<Stretch> stretches) {

    private static final int SHORTEST_FREE = 3;

    /** @param bookableFrom the first row that has not passed yet */
    static Column of(Duty duty, List<Tile> tiles, Rows rows, int bookableFrom) {
        List<Tile> placed = tiles.stream().map(tile -> placed(tile, tiles)).toList();
        List<Stretch> stretches = new ArrayList<>();
        int end = 0;
        boolean worked = false;
        for (Shift shift : duty.shifts()) {
            int start = rows.of(shift.start());
            add(stretches, end, start, worked ? Stretch.Kind.BREAK : Stretch.Kind.OFF);
            end = rows.of(shift.end());
            addFree(stretches, placed, Math.max(start, bookableFrom), end);
            worked = true;
        }
        add(stretches, end, Rows.COUNT, Stretch.Kind.OFF);
        return new Column(duty, placed, stretches);
    }

    /** One that gave its time up steps aside for the one that took it. */
    private static Tile placed(Tile tile, List<Tile> all) {
        boolean givenAway = !tile.card().status().holds()
                && all.stream().anyMatch(other -> other != tile && other.card().status().holds() && other.overlaps(tile));
        return givenAway ? tile.stepAside() : tile;
    }

    private static void addFree(List<Stretch> stretches, List<Tile> tiles, int from, int until) {
        int free = from;
        for (Tile tile : tiles.stream().filter(tile -> tile.card().status().holds())
                .sorted(Comparator.comparingInt(Tile::start)).toList()) {
            addIfLongEnough(stretches, free, Math.min(tile.start(), until));
            free = Math.max(free, tile.start() + tile.length());
        }
        addIfLongEnough(stretches, free, until);
    }

    private static void addIfLongEnough(List<Stretch> stretches, int start, int end) {
        if (end - start >= SHORTEST_FREE) {
            add(stretches, start, end, Stretch.Kind.FREE);
        }
    }

    private static void add(List<Stretch> stretches, int start, int end, Stretch.Kind kind) {
        if (end > start) {
            stretches.add(new Stretch(start, end - start, kind));
        }
    }
}
