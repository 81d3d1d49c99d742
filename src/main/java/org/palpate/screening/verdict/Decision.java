package org.palpate.screening.verdict;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.kernel.Side;
import org.palpate.reference.Muscle;
import org.palpate.reference.Technique;

/**
 * What follows from one set of answers: a verdict for each gate, everywhere and place by place, with every reason and
 * every question still open. The most severe wins; a required question left open makes its gates not yet known.
 */
public final class Decision {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::verdict).reversed();

    private final Rules rules;
    private final BodyPlan plan;
    private final Map<String, List<Finding>> findings;
    private final Map<String, List<Question>> open = new LinkedHashMap<>();

    Decision(Rules rules, BodyPlan plan, List<Finding> findings, Map<String, Set<Question>> open) {
        this.rules = rules;
        this.plan = plan;
        this.findings = findings.stream().sorted(WORST_FIRST)
                .collect(Collectors.groupingBy(Finding::gate, LinkedHashMap::new, Collectors.toList()));
        open.forEach((gate, questions) -> this.open.put(gate, distinct(questions)));
    }

    private static List<Question> distinct(Collection<Question> questions) {
        Map<String, Question> byFact = new LinkedHashMap<>();
        questions.forEach(question -> byFact.putIfAbsent(question.fact(), question));
        return List.copyOf(byFact.values());
    }

    public int version() {
        return rules.version();
    }

    /** The verdict that holds wherever on the body nothing more severe is said. */
    public Verdict verdict(String gate) {
        return verdict(gate, BodyPlace.EVERYWHERE);
    }

    public Verdict verdict(String gate, BodyPlace place) {
        Verdict unanswered = unanswered(gate).isEmpty() ? Verdict.ALLOWED : Verdict.NOT_YET_KNOWN;
        return at(gate, place).map(Finding::verdict).reduce(unanswered, Verdict::orWorse);
    }

    /** The worst verdict over the technique's gates and every place that the muscle reaches on this side. */
    public Verdict verdict(Technique technique, Muscle muscle, Side side) {
        return rules.gates(technique).stream()
                .flatMap(gate -> plan.reachedBy(muscle, side).stream().map(place -> verdict(gate, place)))
                .reduce(Verdict.ALLOWED, Verdict::orWorse);
    }

    /** The places where the gate's verdict is more severe than everywhere else. */
    public Map<BodyPlace, Verdict> places(String gate) {
        Map<BodyPlace, Verdict> places = new TreeMap<>();
        Verdict everywhere = verdict(gate);
        findings(gate).stream().filter(finding -> finding.verdict().isWorseThan(everywhere))
                .forEach(finding -> places.merge(finding.place(), finding.verdict(), Verdict::orWorse));
        return places;
    }

    /** Every finding on the gate, most severe first, wherever it holds. */
    public List<Finding> findings(String gate) {
        return findings.getOrDefault(gate, List.of());
    }

    /** Why the gate's verdict is what it is at this place, most severe first. */
    public List<Reason> reasons(String gate, BodyPlace place) {
        return at(gate, place).map(Finding::reason).distinct().toList();
    }

    public List<Reason> reasons(Technique technique, Muscle muscle, Side side) {
        Set<BodyPlace> reached = plan.reachedBy(muscle, side);
        return rules.gates(technique).stream().flatMap(gate -> findings(gate).stream())
                .filter(finding -> finding.place().isEverywhere() || reached.contains(finding.place()))
                .sorted(WORST_FIRST).map(Finding::reason).distinct().toList();
    }

    /** What must still be answered before the gate's verdict is known. */
    public List<Question> unanswered(String gate) {
        return open.getOrDefault(gate, List.of());
    }

    /** What must still be answered for any gate. */
    public List<Question> unanswered() {
        return distinct(open.values().stream().flatMap(List::stream).toList());
    }

    /** The reasons for which help is called before anything else. */
    public List<Reason> emergencies() {
        Map<String, Reason> byRule = new LinkedHashMap<>();
        findings.values().stream().flatMap(List::stream).map(Finding::reason).filter(Reason::emergency)
                .forEach(reason -> byRule.putIfAbsent(reason.ruleId(), reason));
        return List.copyOf(byRule.values());
    }

    /** What may be done: for each gate everywhere, or place by place where some are blocked, or not at all. */
    public List<Permit> permits() {
        return rules.gates().stream().sorted().filter(gate -> verdict(gate).permits()).flatMap(this::permits).toList();
    }

    private Stream<Permit> permits(String gate) {
        boolean anywhere = places(gate).values().stream().allMatch(Verdict::permits);
        return anywhere ? Stream.of(new Permit(gate, BodyPlace.EVERYWHERE))
                : plan.all().stream().filter(place -> verdict(gate, place).permits())
                        .map(place -> new Permit(gate, place));
    }

    private Stream<Finding> at(String gate, BodyPlace place) {
        return findings(gate).stream().filter(finding -> finding.holdsAt(place));
    }
}
