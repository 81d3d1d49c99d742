package org.palpate.screening.verdict;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.RuleException.Scope;

/**
 * What one rule does to one gate: in the whole of its reach, at its own places, wherever there is lung risk, and what
 * the clinic adds; {@code words} say who in the clinic did so and why.
 */
record GateEffect(Severity whole, Severity local, Severity lung, Severity tightened, String words) {

    private static final GateEffect NONE =
            new GateEffect(Severity.NONE, Severity.NONE, Severity.NONE, Severity.NONE, "");

    /** The effect on each gate that the rule has any say on. */
    static Map<String, GateEffect> of(Contraindication row, List<RuleException> exceptions, Collection<Change> changes) {
        Set<String> gates = new LinkedHashSet<>(Contraindication.FAMILIES);
        exceptions.forEach(exception -> gates.add(exception.gate()));
        Map<String, GateEffect> effects = new LinkedHashMap<>();
        for (String gate : gates) {
            GateEffect effect = shipped(row, exceptions, gate);
            for (Change change : changes) {
                effect = change.family().equals(gate) ? effect.changed(change) : effect;
            }
            effects.put(gate, effect);
        }
        effects.values().removeIf(NONE::saysTheSame);
        return Collections.unmodifiableMap(effects);
    }

    private static GateEffect shipped(Contraindication row, List<RuleException> exceptions, String gate) {
        GateEffect effect = new GateEffect(row.effect().severities().getOrDefault(gate, Severity.NONE), Severity.NONE,
                Severity.NONE, Severity.NONE, "");
        for (RuleException exception : exceptions) {
            effect = exception.gate().equals(gate) ? effect.with(exception) : effect;
        }
        return effect;
    }

    private GateEffect with(RuleException exception) {
        Severity more = exception.severity();
        return new GateEffect(exception.holdsAt(Scope.WHOLE) ? whole.orWorse(more) : whole,
                exception.holdsAt(Scope.LOCAL) ? local.orWorse(more) : local,
                exception.holdsAt(Scope.LUNG_RISK) ? lung.orWorse(more) : lung, tightened, words);
    }

    /** Lifting takes the precautions away, tightening adds to what is shipped. */
    private GateEffect changed(Change change) {
        return change.lifts() ? new GateEffect(lifted(whole), lifted(local), lifted(lung), Severity.NONE, "")
                : new GateEffect(whole, local, lung, change.severity(), change.words());
    }

    private static Severity lifted(Severity severity) {
        return severity == Severity.PRECAUTION ? Severity.NONE : severity;
    }

    private boolean saysTheSame(GateEffect other) {
        return whole == other.whole && local == other.local && lung == other.lung && tightened == other.tightened;
    }
}
