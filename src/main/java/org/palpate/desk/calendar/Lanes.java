package org.palpate.desk.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets tiles of the same time beside each other: deliberate overlaps side by side, given up ones aside. */
final class Lanes {

    private Lanes() {
    }

    static List<Tile> spread(List<Tile> tiles) {
        List<Tile> placed = new ArrayList<>();
        List<Tile> cluster = new ArrayList<>();
        int end = 0;
        for (Tile tile : tiles.stream().filter(Tile::holds).sorted(Comparator.comparingInt(Tile::start)).toList()) {
            if (tile.start() >= end) {
                placed.addAll(beside(cluster));
                cluster.clear();
            }
            cluster.add(tile);
            end = Math.max(end, tile.rows().until());
        }
        placed.addAll(beside(cluster));
        tiles.stream().filter(tile -> !tile.holds()).forEach(tile -> placed.add(
                placed.stream().anyMatch(other -> other.holds() && other.rows().overlaps(tile.rows())) ? tile.in(Tile.Lane.ASIDE) : tile));
        placed.sort(Comparator.comparingInt(Tile::start));
        return placed;
    }

    private static List<Tile> beside(List<Tile> cluster) {
        List<Integer> ends = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Tile tile : cluster) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > tile.start()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0);
            }
            ends.set(lane, tile.rows().until());
            lanes.add(lane);
        }
        List<Tile> beside = new ArrayList<>();
        for (int i = 0; i < cluster.size(); i++) {
            beside.add(cluster.get(i).in(new Tile.Lane(lanes.get(i), ends.size(), false)));
        }
        return beside;
    }
}
