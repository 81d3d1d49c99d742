package org.palpate.treatment.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Contraindication;
import org.palpate.reference.FigureRegion;
import org.palpate.reference.Muscle;
import org.palpate.reference.Technique;
import org.palpate.screening.Clearance;
import org.palpate.screening.PlaceName;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Scope;
import org.palpate.screening.verdict.Verdict;

/**
 * What is held back on the body figure, by the screening or by the scope of whoever records: each drawn region by the muscle that a touch means, for the technique
 * that is chosen or for the worst of those that are offered.
 *
 * @param techniques what is looked at
 */
public record HeldMap(Catalogue catalogue, Clearance clearance, Scope scope, List<Technique> techniques) {

    /**
     * A drawn region that is held back.
     *
     * @param why   the reason that weighs most; empty where it is only not yet known, or outside the scope
     * @param where the gate and the place by which all the reasons are asked for; null where it is outside the scope
     */
    public record Region(String view, String figure, String side, String verdict, String why, Clearance.Held where) {
    }

    /**
     * What is said in words beside the figure, for each gate.
     *
     * @param places where it holds although it does not hold everywhere; none where it holds everywhere
     */
    public record Line(String gate, String family, String verdict, List<Where> places) {
    }

    /** The regions to which a family is limited, by name. */
    public record Limit(String family, List<String> regions) {
    }

    /** A place as it is named, and as its reasons are asked for. */
    public record Where(String code, PlaceName name) {
    }

    private List<String> gates() {
        return techniques.stream().flatMap(technique -> clearance.gates(technique).stream()).distinct().toList();
    }

    public List<Region> regions() {
        List<String> gates = gates();
        List<Region> held = new ArrayList<>();
        for (FigureRegion figure : catalogue.figureRegions()) {
            catalogue.figureMuscles(figure.view(), figure.figureId()).stream().findFirst()
                    .map(muscle -> catalogue.muscle(muscle.muscleId()))
                    .ifPresent(muscle -> sides(figure).forEach(side -> add(held, gates, figure, muscle, side)));
        }
        return held;
    }

    private static List<Side> sides(FigureRegion figure) {
        return figure.midline() ? List.of(Side.LEFT, Side.RIGHT, Side.MIDDLE) : List.of(Side.LEFT, Side.RIGHT);
    }

    private void add(List<Region> held, List<String> gates, FigureRegion figure, Muscle muscle, Side side) {
        Verdict verdict = clearance.verdict(gates, muscle, side);
        if (isOutside(muscle)) {
            held.add(new Region(figure.view(), figure.figureId(), side.code(), Verdict.BLOCKED.code(), "", null));
        } else if (verdict != Verdict.ALLOWED) {
            held.add(new Region(figure.view(), figure.figureId(), side.code(), verdict.code(),
                    clearance.reasons(gates, muscle, side).stream().findFirst().map(Reason::name).orElse(""),
                    clearance.worst(gates, muscle, side).orElseThrow()));
        }
    }

    private boolean isOutside(Muscle muscle) {
        return !techniques.isEmpty() && techniques.stream().allMatch(technique -> scope.covers(technique) && !scope.covers(technique, muscle));
    }

    /** The families that whoever records may use in some regions only. */
    public List<Limit> limits() {
        return techniques.stream().map(Technique::familyId).distinct().filter(family -> !scope.regions(family).isEmpty())
                .map(family -> new Limit(catalogue.family(family).name(), scope.regions(family).stream()
                        .map(region -> catalogue.findRegion(region).map(found -> found.name()).orElse(region)).sorted().toList()))
                .toList();
    }

    /** In words, most severe first. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String gate : gates().stream().filter(Contraindication.FAMILIES::contains).toList()) {
            Verdict everywhere = clearance.verdict(gate);
            if (everywhere != Verdict.ALLOWED) {
                lines.add(new Line(gate, catalogue.familyGatedBy(gate).name(), everywhere.code(), List.of()));
            }
            Stream.of(Verdict.BLOCKED, Verdict.WITH_CARE).filter(verdict -> verdict.isWorseThan(everywhere))
                    .map(verdict -> new Line(gate, catalogue.familyGatedBy(gate).name(), verdict.code(), places(gate, verdict)))
                    .filter(line -> !line.places().isEmpty()).forEach(lines::add);
        }
        return lines;
    }

    private List<Where> places(String gate, Verdict verdict) {
        return clearance.places(gate).entrySet().stream().filter(place -> place.getValue() == verdict).map(Map.Entry::getKey)
                .map(place -> new Where(place.code(), PlaceName.of(List.of(place), catalogue).get(0))).toList();
    }
}
