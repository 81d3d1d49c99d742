package org.palpate.treatment.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palpate.kernel.Refusal;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Muscle;
import org.palpate.reference.Region;
import org.palpate.reference.Technique;
import org.palpate.reference.TechniqueParameter;

/**
 * What a technique asks to be recorded in one muscle on one day, by the typed parameters of the reference data, and
 * what its values must agree on among each other.
 *
 * @param lungRules the muscle, or a region that it reaches, carries lung risk: the direction of the needle is asked
 * @param zones the pain zones around the muscle, by id with their names
 */
public record Sheet(Technique technique, Muscle muscle, boolean lungRules, Map<String, String> zones, LocalDate day) {

    private static final String EXPIRY = "needle_expiry";
    private static final String DEPTH = "insertion_depth";
    private static final String LENGTH = "needle_length";
    private static final String DIRECTION = "safe_direction";
    private static final String SENSATION = "skin_sensation_ok";
    /** How the reference data writes that the choices of a list are the pain zones. */
    private static final List<String> PAIN_ZONES = List.of("pain_zones.csv");

    public static Sheet of(Catalogue catalogue, Technique technique, Muscle muscle, LocalDate day) {
        List<Region> regions = muscle.regionIds().stream().map(catalogue::findRegion).flatMap(Optional::stream)
                .toList();
        Map<String, String> zones = new LinkedHashMap<>();
        regions.stream().flatMap(region -> region.painZoneIds().stream())
                .forEach(zone -> zones.put(zone, catalogue.painZone(zone).name()));
        boolean lungRules = muscle.lungRisk() || regions.stream().anyMatch(Region::thorax);
        return new Sheet(technique, muscle, lungRules, zones, day);
    }

    public List<TechniqueParameter> parameters() {
        return technique.parameters();
    }

    /** Whether the value must be given when the technique is recorded. Needles are counted out when they are out. */
    public boolean isNeeded(TechniqueParameter parameter) {
        return parameter.name().equals(DIRECTION) && lungRules
                || parameter.required() && !parameter.name().equals(Dose.NEEDLES_OUT);
    }

    /** What speaks against these values taken together, by the parameter where it is put right. */
    public Map<String, Refusal> objections(Map<String, Object> values) {
        Map<String, Refusal> objections = new LinkedHashMap<>();
        if (values.get(EXPIRY) instanceof LocalDate expiry && expiry.isBefore(day)) {
            objections.put(EXPIRY, Refusal.of("treatment.record.expired", expiry));
        }
        if (values.get(DEPTH) instanceof Integer depth && values.get(LENGTH) instanceof Integer length
                && depth > length) {
            objections.put(DEPTH, Refusal.of("treatment.record.too_deep", length));
        }
        if (Boolean.FALSE.equals(values.get(SENSATION))) {
            objections.put(SENSATION, Refusal.of("treatment.record.no_sensation"));
        }
        return objections;
    }

    /** What can be chosen, in its own words by its value. */
    public Map<String, String> choices(TechniqueParameter parameter) {
        if (parameter.choices().equals(PAIN_ZONES)) {
            return zones;
        }
        Map<String, String> choices = new LinkedHashMap<>();
        parameter.choices().forEach(choice -> choices.put(choice, choice));
        return choices;
    }
}
