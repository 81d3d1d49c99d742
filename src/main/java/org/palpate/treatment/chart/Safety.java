package org.palpate.treatment.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Region;
import org.palpate.reference.Technique;
import org.palpate.reference.TechniqueFamily;
import org.palpate.screening.Clearance;
import org.palpate.screening.consent.PatientConsents;
import org.palpate.screening.consent.Plan;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Scope;
import org.palpate.screening.verdict.Verdict;
import org.palpate.treatment.VisitHead;
import org.palpate.treatment.record.Applied;

/** What may be done to this patient now: by the screening, by what was consented to, and by the qualification that counts. */
record Safety(Catalogue catalogue, Clearance clearance, PatientConsents consents, Plan plan, VisitHead head) {

    private static final List<String> SHOWN = List.of("manual_compression", "myofascial_release", "dry_needling");

    /** The names of what was covered when the visit started and is no more; none once it is signed. */
    static List<String> lost(Catalogue catalogue, VisitHead head) {
        return head.isSigned() ? List.of() : head.recorder().lost().stream().map(family -> catalogue.family(family).name()).toList();
    }

    List<SafetyChip> chips() {
        return SHOWN.stream().map(this::chip).toList();
    }

    private SafetyChip chip(String family) {
        Map<BodyPlace, Verdict> places = clearance.places(family);
        Map<String, List<Side>> blocked = places.keySet().stream()
                .filter(place -> places.get(place) == Verdict.BLOCKED)
                .collect(groupingBy(BodyPlace::zone, TreeMap::new, mapping(BodyPlace::side, toList())));
        return new SafetyChip(family, catalogue.family(family).name(), clearance.verdict(family),
                blocked.entrySet().stream().map(zone -> where(zone.getKey(), zone.getValue())).toList());
    }

    private SafetyChip.Where where(String zone, List<Side> sides) {
        String region = catalogue.findRegion(zone).map(Region::name).orElse("");
        String side = sides.size() > 1 ? Side.MIDDLE.code() : sides.get(0).code();
        return new SafetyChip.Where(region, region.isEmpty() ? "lungs" : side);
    }

    /** Every technique with its verdict at this point, the core ones first, by family. */
    Map<TechniqueFamily, List<TechniqueChoice>> choices(PointRow row, boolean core) {
        Map<TechniqueFamily, List<TechniqueChoice>> choices = new LinkedHashMap<>();
        catalogue.techniquesByFamily().forEach((family, techniques) -> {
            List<TechniqueChoice> some = techniques.stream().filter(technique -> technique.core() == core)
                    .map(technique -> choice(row, technique)).toList();
            if (!some.isEmpty()) {
                choices.put(family, some);
            }
        });
        return choices;
    }

    /** For the technique that is chosen, otherwise for the core ones that whoever treats is qualified for. */
    HeldMap held(String techniqueId) {
        Optional<Technique> chosen = catalogue.findTechnique(techniqueId == null ? "" : techniqueId);
        Scope scope = scope();
        return new HeldMap(catalogue, clearance, scope, chosen.map(List::of).orElseGet(() -> catalogue.techniques().stream()
                .filter(technique -> technique.core() && scope.covers(technique)).toList()));
    }

    /** What whoever records here may do now. */
    private Scope scope() {
        return new Scope(catalogue.families().stream().map(TechniqueFamily::id).filter(family -> !Applied.isForTheCertified(catalogue, family))
                .collect(toSet()), head.recorder().certified(), head.recorder().lacking());
    }

    TechniqueChoice choice(PointRow row, Technique technique) {
        Scope scope = scope();
        TechniqueChoice.Limit limit = scope.covers(technique, row.muscle()) ? null
                : scope.covers(technique) ? TechniqueChoice.Limit.OUTSIDE_REGIONS : TechniqueChoice.Limit.NOT_QUALIFIED;
        return new TechniqueChoice(technique,
                clearance.verdict(technique, row.muscle(), row.point().side(), scope),
                clearance.worst(clearance.gates(technique), row.muscle(), row.point().side()).orElse(null), limit,
                clearance.reasons(technique, row.muscle(), row.point().side()), head.isConfirmed(),
                consents.state(Set.copyOf(List.of(technique.familyId(), technique.id())), plan.reaching(Set.copyOf(row.muscle().regionIds()))).orElse(null));
    }
}
