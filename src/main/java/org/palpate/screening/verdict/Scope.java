package org.palpate.screening.verdict;

import java.util.Map;
import java.util.Set;
import org.palpate.reference.Muscle;
import org.palpate.reference.Technique;

/**
 * What somebody may do at a place and a moment, whatever is known of the patient: the technique families that anybody
 * may use, and those that a credential covers, each with the regions to which it is limited. What is not named is not
 * covered.
 *
 * @param open      families that need no credential
 * @param certified families that a credential covers; without a region: the whole body
 * @param lacking   techniques of these families that ask for more, which is missing
 */
public record Scope(Set<String> open, Map<String, Set<String>> certified, Set<String> lacking) {

    public Scope {
        open = Set.copyOf(open);
        certified = Map.copyOf(certified);
        lacking = Set.copyOf(lacking);
    }

    /** Anywhere on the body. */
    public boolean covers(Technique technique) {
        return !lacking.contains(technique.id()) && (open.contains(technique.familyId()) || certified.containsKey(technique.familyId()));
    }

    /** In this muscle: a limited credential must cover every region that the muscle lies in. */
    public boolean covers(Technique technique, Muscle muscle) {
        Set<String> regions = regions(technique.familyId());
        return covers(technique) && (regions.isEmpty() || regions.containsAll(muscle.regionIds()));
    }

    /** The regions to which a family is limited; none: it is not. */
    public Set<String> regions(String family) {
        return open.contains(family) ? Set.of() : certified.getOrDefault(family, Set.of());
    }
}
