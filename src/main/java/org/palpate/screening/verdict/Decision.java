package org.palpate.screening.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.kernel.Side;
import org.palpate.reference.Muscle;
import org.palpate.reference.Technique;

/**
 * What follows from one set of answers: a verdict for each gate, everywhere and place by place, with every reason and
 * every question left open. The most severe wins; a required question left open makes its gates not yet known. A
 * decision is its rulings: taken from the store, they say the same again.
 */
public final class Decision {

    private static final Comparator<Reason> WORST_FIRST = Comparator.comparing(Reason::severity).reversed();

    private final Rules rules;
    private final Map<String, Map<BodyPlace, Ruling>> byGate = new LinkedHashMap<>();

    Decision(Rules rules, Collection<Ruling> rulings) {
        this.rules = rules;
        rulings.forEach(ruling -> byGate.computeIfAbsent(ruling.gate(), gate -> new TreeMap<>())
                .put(ruling.place(), ruling));
    }

    /**
     * As it stands once these answers are decided by rules that came later: the more severe of both holds everywhere and
     * at each place, and a gate of which a permit was lost is not known until somebody signs again.
     */
    public Decision under(Decision later) {
        Set<Permit> given = Set.copyOf(later.permits());
        Set<String> lost = permits().stream().filter(permit -> !permit.isAmong(given)).map(Permit::gate).collect(Collectors.toSet());
        List<Ruling> rulings = new ArrayList<>(later.rulings());
        rulings.addAll(rulings().stream().filter(mine ->
                later.at(mine.gate(), mine.place()).filter(theirs -> theirs.verdict().isWorseThan(mine.verdict())).isEmpty()).toList());
        return new Decision(rules, rulings.stream().map(ruling -> ruling.place().isEverywhere() && lost.contains(ruling.gate())
                ? ruling.notPermitted() : ruling).toList());
    }

    /** With what this rule finds on top. */
    Decision heldBy(CombinedRule rule) {
        List<Ruling> held = new ArrayList<>(rulings());
        rule.findings().forEach(finding -> held.add(at(rule.gate(), finding.place())
                .orElse(new Ruling(rule.gate(), finding.place(), Verdict.ALLOWED, List.of(), List.of())).with(finding)));
        return new Decision(rules, held);
    }

    /** With what these rulings hold back on top, wherever they do. */
    Decision heldBy(List<Ruling> more) {
        List<Ruling> held = new ArrayList<>(rulings());
        more.forEach(ruling -> held.add(at(ruling.gate(), ruling.place())
                .orElse(new Ruling(ruling.gate(), ruling.place(), Verdict.ALLOWED, List.of(), List.of())).with(ruling)));
        return new Decision(rules, held);
    }

    public List<Ruling> rulings() {
        return byGate.values().stream().flatMap(rulings -> rulings.values().stream()).toList();
    }

    /** What was decided on: the families first. */
    public Set<String> gates() {
        return Collections.unmodifiableSet(byGate.keySet());
    }

    /** The verdict that holds wherever on the body nothing more severe is said; not yet known where none was given. */
    public Verdict verdict(String gate) {
        return at(gate, BodyPlace.EVERYWHERE).map(Ruling::verdict).orElse(Verdict.NOT_YET_KNOWN);
    }

    public Verdict verdict(String gate, BodyPlace place) {
        return at(gate, place).map(Ruling::verdict).orElse(Verdict.ALLOWED).orWorse(verdict(gate));
    }

    /** The worst verdict over the technique's gates and every place that the muscle reaches on this side. */
    public Verdict verdict(Technique technique, Muscle muscle, Side side) {
        Set<BodyPlace> reached = rules.reachedBy(muscle, side);
        return rules.gates(technique).stream()
                .flatMap(gate -> reached.stream().map(place -> verdict(gate, place)))
                .reduce(rules.conditions(technique, muscle, side).isEmpty() ? Verdict.ALLOWED : Verdict.WITH_CARE,
                        Verdict::orWorse);
    }

    /** The same for somebody with this scope: what it does not cover is blocked, whatever the patient's answers allow. */
    public Verdict verdict(Technique technique, Muscle muscle, Side side, Scope scope) {
        return scope.covers(technique, muscle) ? verdict(technique, muscle, side) : Verdict.BLOCKED;
    }

    /** The places where the gate's verdict is more severe than everywhere else. */
    public Map<BodyPlace, Verdict> places(String gate) {
        Map<BodyPlace, Verdict> places = new TreeMap<>();
        Verdict everywhere = verdict(gate);
        local(gate).filter(ruling -> ruling.verdict().isWorseThan(everywhere))
                .forEach(ruling -> places.put(ruling.place(), ruling.verdict()));
        return places;
    }

    /** Why the gate's verdict is what it is at this place, most severe first. */
    public List<Reason> reasons(String gate, BodyPlace place) {
        return reasons(Stream.of(at(gate, place), at(gate, BodyPlace.EVERYWHERE)).flatMap(Optional::stream));
    }

    /** Most severe first, and then what must be kept to in this muscle whatever was answered. */
    public List<Reason> reasons(Technique technique, Muscle muscle, Side side) {
        Set<BodyPlace> reached = rules.reachedBy(muscle, side);
        List<Reason> reasons = reasons(rules.gates(technique).stream().flatMap(gate -> rulings(gate).values().stream())
                .filter(ruling -> ruling.place().isEverywhere() || reached.contains(ruling.place())));
        return Stream.concat(reasons.stream(), rules.conditions(technique, muscle, side).stream()).toList();
    }

    /** Why the gate is held back anywhere, each rule once with the places where it does so. */
    public Map<Reason, List<BodyPlace>> reasons(String gate) {
        Map<Reason, List<BodyPlace>> places = new TreeMap<>(WORST_FIRST.thenComparing(Reason::ruleId));
        rulings(gate).values().forEach(ruling -> ruling.reasons().forEach(reason ->
                places.merge(reason, List.of(ruling.place()),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).toList())));
        return places;
    }

    /** The questions that must still be answered before the gate's verdict is known. */
    public List<String> openFacts(String gate) {
        return at(gate, BodyPlace.EVERYWHERE).map(Ruling::openFacts).orElse(List.of());
    }

    /** The questions that must still be answered for any gate, in the order in which they are asked. */
    public List<Question> open() {
        List<String> facts = byGate.keySet().stream().flatMap(gate -> openFacts(gate).stream()).toList();
        return rules.questions().stream().filter(question -> facts.contains(question.fact())).toList();
    }

    /** The reasons for which help is called before anything else. */
    public List<Reason> emergencies() {
        Map<String, Reason> byRule = new LinkedHashMap<>();
        rulings().stream().flatMap(ruling -> ruling.reasons().stream()).filter(Reason::emergency)
                .forEach(reason -> byRule.putIfAbsent(reason.ruleId(), reason));
        return List.copyOf(byRule.values());
    }

    /** What may be done: for each gate everywhere, or place by place where some are blocked, or not at all. */
    public List<Permit> permits() {
        return byGate.keySet().stream().filter(gate -> verdict(gate).permits()).flatMap(this::permits).toList();
    }

    private Stream<Permit> permits(String gate) {
        return local(gate).allMatch(ruling -> ruling.verdict().permits())
                ? Stream.of(new Permit(gate, BodyPlace.EVERYWHERE))
                : rules.places().stream().filter(place -> verdict(gate, place).permits())
                        .map(place -> new Permit(gate, place));
    }

    private Stream<Ruling> local(String gate) {
        return rulings(gate).values().stream().filter(ruling -> !ruling.place().isEverywhere());
    }

    private Map<BodyPlace, Ruling> rulings(String gate) {
        return byGate.getOrDefault(gate, Map.of());
    }

    private Optional<Ruling> at(String gate, BodyPlace place) {
        return Optional.ofNullable(rulings(gate).get(place));
    }

    private static List<Reason> reasons(Stream<Ruling> rulings) {
        return rulings.flatMap(ruling -> ruling.reasons().stream()).distinct().sorted(WORST_FIRST).toList();
    }
}
