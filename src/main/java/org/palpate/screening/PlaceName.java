package org.palpate.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Muscle;
import org.palpate.reference.Region;
import org.palpate.screening.verdict.BodyPlace;

/** How a place is said: the name of the region or muscle, and left, right, both or nothing; lung risk has no region. */
public record PlaceName(String region, String side) {

    private static final String BOTH = "both";

    public static List<PlaceName> of(Collection<BodyPlace> places, Catalogue catalogue) {
        Map<String, Set<Side>> sides = new LinkedHashMap<>();
        places.stream().filter(place -> !place.isEverywhere()).forEach(
                place -> sides.computeIfAbsent(place.zone(), zone -> new TreeSet<>()).add(place.side()));
        List<PlaceName> names = new ArrayList<>();
        sides.forEach((zone, all) -> names.add(new PlaceName(name(zone, catalogue),
                all.containsAll(Set.of(Side.LEFT, Side.RIGHT)) ? BOTH : all.iterator().next().code())));
        return names;
    }

    /** The region's name within a sentence. */
    public String within() {
        return region.substring(0, 1).toLowerCase(Locale.ROOT) + region.substring(1);
    }

    private static String name(String zone, Catalogue catalogue) {
        return catalogue.findRegion(zone).map(Region::name)
                .or(() -> catalogue.findMuscle(zone).map(Muscle::name)).orElse(null);
    }
}
