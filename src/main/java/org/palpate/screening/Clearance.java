package org.palpate.screening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palpate.kernel.Side;
import org.palpate.reference.Muscle;
import org.palpate.reference.Technique;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Scope;
import org.palpate.screening.verdict.Verdict;

/**
 * What the latest signed screening lets be done at one moment, as it was decided then, and what was told since rules
 * out. After its day, and once a risk was told, it lets nothing be done any more: what it allowed is not yet known again,
 * what is blocked stays blocked. The desk's standing and the verdicts at the point are both read from here.
 */
public final class Clearance {

    private final Rules rules;
    private final Decision decision;
    private final LocalDate day;
    private final boolean current;
    private final boolean overtaken;

    /** @param overtaken whether a risk was told after it was signed */
    Clearance(Rules rules, Decision decision, LocalDate day, boolean sameDay, boolean overtaken) {
        this.rules = rules;
        this.decision = decision;
        this.day = day;
        this.current = sameDay && !overtaken;
        this.overtaken = overtaken;
    }

    static Clearance missing(Rules rules) {
        return new Clearance(rules, rules.restored(List.of()), null, false, false);
    }

    /** Where everything stands of which no rule speaks. */
    Standing otherwise() {
        Standing lacking = overtaken ? Standing.NOT_YET_KNOWN : Standing.EXPIRED;
        return current ? Standing.ALLOWED : isMissing() ? Standing.MISSING : lacking;
    }

    /** Where each gate stands, as the desk may know it. */
    Map<String, Standing> standings() {
        return decision.gates().stream().collect(Collectors.toMap(gate -> gate, gate ->
                current || verdict(gate) == Verdict.BLOCKED ? Standing.valueOf(verdict(gate).name()) : otherwise()));
    }

    /** Whether the patient has never been screened. */
    public boolean isMissing() {
        return day == null;
    }

    /** Whether the latest screening no longer says what may be done: it is of an earlier day, or a risk was told since. */
    public boolean isExpired() {
        return !isMissing() && !current;
    }

    /** Whether a risk was told after it was signed, that no signature has weighed yet. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** The day of the latest screening. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    public Verdict verdict(String gate) {
        return now(decision.verdict(gate));
    }

    public Verdict verdict(String gate, BodyPlace place) {
        return now(decision.verdict(gate, place));
    }

    /** For a technique on a muscle, by whoever has that scope: the worst over its gates and every place that the muscle reaches. */
    public Verdict verdict(Technique technique, Muscle muscle, Side side, Scope scope) {
        Verdict verdict = decision.verdict(technique, muscle, side, scope);
        return rules.gates(technique).isEmpty() || verdict == Verdict.BLOCKED ? verdict : now(verdict);
    }

    /** The worst over these gates and every place that the muscle reaches. */
    public Verdict verdict(Collection<String> gates, Muscle muscle, Side side) {
        return now(rules.reachedBy(muscle, side).stream().flatMap(place -> gates.stream().map(gate -> decision.verdict(gate, place)))
                .reduce(Verdict.ALLOWED, Verdict::orWorse));
    }

    /** What holds a muscle back most: by which gate and at which of the places that it reaches. */
    public record Held(String gate, BodyPlace place, Verdict verdict) {
    }

    /** The gate and the place that weigh most in a muscle; a place of the body before the whole of it. */
    public Optional<Held> worst(Collection<String> gates, Muscle muscle, Side side) {
        return gates.stream().flatMap(gate -> rules.reachedBy(muscle, side).stream()
                        .map(place -> new Held(gate, place, now(decision.verdict(gate, place)))))
                .reduce((one, other) -> other.verdict().isWorseThan(one.verdict()) ? other : one);
    }

    /** Why these gates are held back in a muscle, most severe first, each rule once. */
    public List<Reason> reasons(Collection<String> gates, Muscle muscle, Side side) {
        return rules.reachedBy(muscle, side).stream().flatMap(place -> gates.stream().flatMap(gate -> decision.reasons(gate, place).stream()))
                .distinct().sorted(Comparator.comparing(Reason::severity).reversed()).toList();
    }

    /** What must be passed before this technique. */
    public List<String> gates(Technique technique) {
        return rules.gates(technique);
    }

    /** The places where a gate's verdict is more severe than everywhere else. */
    public Map<BodyPlace, Verdict> places(String gate) {
        return decision.places(gate);
    }

    /** Why, most severe first; empty where nothing holds it back, or where nothing was asked today. */
    public List<Reason> reasons(Technique technique, Muscle muscle, Side side) {
        return decision.reasons(technique, muscle, side);
    }

    /** Why a gate is held back anywhere, with the places where each reason holds. */
    public Map<Reason, List<BodyPlace>> reasons(String gate) {
        return decision.reasons(gate);
    }

    /** Why a gate is held back at a place, with where each reason holds. */
    public Map<Reason, List<BodyPlace>> reasons(String gate, BodyPlace place) {
        Map<Reason, List<BodyPlace>> here = new LinkedHashMap<>(decision.reasons(gate));
        here.values().removeIf(places -> !place.isEverywhere() && !places.contains(place) && !places.contains(BodyPlace.EVERYWHERE));
        return here;
    }

    /** What must still be asked before the gate's verdict is known; as it stood when it was signed. */
    public List<Question> open(String gate) {
        return decision.openFacts(gate).stream().map(rules::question).flatMap(Optional::stream).toList();
    }

    /** The version of the rules that are in force now. */
    public int rulesVersion() {
        return rules.version();
    }

    private Verdict now(Verdict decided) {
        return current || decided == Verdict.BLOCKED ? decided : Verdict.NOT_YET_KNOWN;
    }
}
