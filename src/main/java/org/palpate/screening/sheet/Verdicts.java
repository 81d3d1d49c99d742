package org.palpate.screening.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Technique;
import org.palpate.reference.TechniqueFamily;
import org.palpate.screening.PlaceName;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Verdict;

/**
 * A decision as it is shown: family by family, then the techniques that a rule holds back by name, then each reason in
 * full.
 */
record Verdicts(List<Entry> entries, List<Reason> reasons, List<Reason> emergencies, List<Question> open) {

    /** What is said about one gate; the name is null for a gate that the catalogue does not name. */
    record Entry(String gate, String name, Verdict verdict, List<Held> places, List<Why> reasons, int open) {

        /** Allowed or with care, but not at every place. */
        public boolean isPartly() {
            return verdict.permits() && places.stream().anyMatch(held -> held.verdict() == Verdict.BLOCKED);
        }

        public String look() {
            return Map.of(Verdict.BLOCKED, "blocked", Verdict.NOT_YET_KNOWN, "unknown", Verdict.WITH_CARE, "caution",
                    Verdict.ALLOWED, isPartly() ? "caution" : "fine").get(verdict);
        }

        public String icon() {
            return Map.of(Verdict.BLOCKED, "ban", Verdict.NOT_YET_KNOWN, "circle-question-mark",
                    Verdict.WITH_CARE, "triangle-alert",
                    Verdict.ALLOWED, isPartly() ? "triangle-alert" : "circle-check").get(verdict);
        }
    }

    /** The places that share a verdict more severe than elsewhere. */
    record Held(Verdict verdict, List<PlaceName> places) {
    }

    /** A reason, and where it holds; no place where it holds everywhere. */
    record Why(Reason reason, List<PlaceName> places) {
    }

    static Verdicts of(Decision decision, Catalogue catalogue) {
        List<Entry> entries = new ArrayList<>();
        Contraindication.FAMILIES.forEach(family -> entries.add(entry(family, decision, catalogue)));
        decision.gates().stream().filter(gate -> !Contraindication.FAMILIES.contains(gate))
                .map(gate -> entry(gate, decision, catalogue))
                .filter(entry -> !entry.reasons().isEmpty()).forEach(entries::add);
        return new Verdicts(entries, reasons(entries), decision.emergencies(), decision.open());
    }

    /** Each rule once, as severe as it gets. */
    private static List<Reason> reasons(List<Entry> entries) {
        Map<String, Reason> byRule = new LinkedHashMap<>();
        entries.stream().flatMap(entry -> entry.reasons().stream()).map(Why::reason)
                .sorted(Comparator.comparing(Reason::severity).reversed())
                .forEach(reason -> byRule.putIfAbsent(reason.ruleId(), reason));
        return List.copyOf(byRule.values());
    }

    private static Entry entry(String gate, Decision decision, Catalogue catalogue) {
        List<Why> reasons = new ArrayList<>();
        decision.reasons(gate).forEach((reason, places) -> reasons.add(
                new Why(reason, places.contains(BodyPlace.EVERYWHERE) ? List.of() : PlaceName.of(places, catalogue))));
        return new Entry(gate, name(gate, catalogue), decision.verdict(gate),
                held(decision.places(gate), catalogue), reasons, decision.openFacts(gate).size());
    }

    private static List<Held> held(Map<BodyPlace, Verdict> places, Catalogue catalogue) {
        return Stream.of(Verdict.BLOCKED, Verdict.WITH_CARE).filter(places::containsValue)
                .map(verdict -> new Held(verdict, PlaceName.of(places.keySet().stream()
                        .filter(place -> places.get(place) == verdict).toList(), catalogue))).toList();
    }

    private static String name(String gate, Catalogue catalogue) {
        return catalogue.families().stream().filter(family -> family.severityColumn().equals(gate))
                .map(TechniqueFamily::name).findFirst()
                .orElseGet(() -> catalogue.findTechnique(gate).map(Technique::name).orElse(null));
    }
}
