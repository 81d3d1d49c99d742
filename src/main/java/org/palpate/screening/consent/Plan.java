package org.palpate.screening.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be done: when, by whom and where.
 *
 * @param practitioner who treats; null while nobody is named
 * @param regions of the body that are reached; none while nothing is chosen
 */
public record Plan(Instant at, UUID practitioner, Set<String> regions) {

    public Plan {
        regions = Set.copyOf(regions);
    }

    public static Plan at(Instant moment) {
        return new Plan(moment, null, Set.of());
    }

    public static Plan by(UUID practitioner, Instant moment) {
        return new Plan(moment, practitioner, Set.of());
    }

    public Plan reaching(Set<String> more) {
        return new Plan(at, practitioner, more);
    }
}
