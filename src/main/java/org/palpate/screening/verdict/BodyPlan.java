package org.palpate.screening.verdict;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.palpate.kernel.Side;
import org.palpate.reference.Muscle;
import org.palpate.reference.Region;

/** Which places the body has: each region with its sides; the lung risk, and each muscle that a rule names, with every side. */
final class BodyPlan {

    private final Map<String, Set<Side>> sides = new LinkedHashMap<>();
    private final Set<String> thorax = new LinkedHashSet<>();

    BodyPlan(Collection<Region> regions) {
        this(regions, List.of());
    }

    BodyPlan(Collection<Region> regions, Collection<String> muscles) {
        regions.stream().filter(region -> !region.group()).forEach(region -> {
            sides.put(region.id(), region.sided() ? EnumSet.of(Side.LEFT, Side.RIGHT) : EnumSet.of(Side.MIDDLE));
            if (region.thorax()) {
                thorax.add(region.id());
            }
        });
        sides.put(Region.LUNG_RISK, EnumSet.allOf(Side.class));
        muscles.forEach(muscle -> sides.put(muscle, EnumSet.allOf(Side.class)));
    }

    boolean has(String zone) {
        return sides.containsKey(zone);
    }

    boolean has(BodyPlace place) {
        return sides.getOrDefault(place.zone(), Set.of()).contains(place.side());
    }

    /** A zone on all its sides. */
    List<BodyPlace> allOf(String zone) {
        return sides.get(zone).stream().map(side -> new BodyPlace(zone, side)).toList();
    }

    List<BodyPlace> all() {
        return sides.keySet().stream().flatMap(zone -> allOf(zone).stream()).toList();
    }

    /** Every place that a muscle on this side reaches; a zone without that side counts with all it has. */
    Set<BodyPlace> reachedBy(Muscle muscle, Side side) {
        Set<BodyPlace> places = new LinkedHashSet<>();
        zones(muscle).forEach(zone -> {
            BodyPlace there = new BodyPlace(zone, side);
            places.addAll(has(there) ? List.of(there) : allOf(zone));
        });
        return Collections.unmodifiableSet(places);
    }

    private Stream<String> zones(Muscle muscle) {
        List<String> zones = muscle.regionIds();
        Stream<String> lung = Stream.of(Region.LUNG_RISK).filter(zone -> zones.stream().anyMatch(thorax::contains));
        Stream<String> itself = Stream.of(muscle.id()).filter(this::has);
        return Stream.of(zones.stream(), lung, itself).flatMap(all -> all);
    }
}
