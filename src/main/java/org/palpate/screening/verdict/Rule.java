package org.palpate.screening.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palpate.kernel.Side;
import org.palpate.reference.AnswerKind;
import org.palpate.reference.AskWhen;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Region;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.RuleException.Scope;

/**
 * One row of the catalogue, read: when it applies, and what it then does to each gate and where.
 *
 * @param validDays how many days an answer stands that needs no closing; 1 is the day itself
 */
record Rule(Contraindication row, ValueRule valueRule, List<RuleException> exceptions, BodyPlan plan,
            Map<String, GateEffect> effects, int validDays) {

    private static final int LAST_WEEK = 42;
    private static final int OLDEST = 130;

    static Rule of(Contraindication row, BodyPlan plan) {
        String valueRule = row.question().valueRule();
        List<RuleException> exceptions = row.effect().exceptions().stream().map(RuleException::parse).toList();
        Rule rule = new Rule(row, valueRule.isEmpty() ? null : ValueRule.parse(valueRule), exceptions, plan,
                GateEffect.of(row, exceptions, List.of()), row.question().validDays());
        rule.check();
        return rule;
    }

    /** The same rule as a clinic keeps it; a change that a clinic may not make is left out. */
    Rule changed(Collection<Change> byClinic) {
        List<Change> mine = byClinic.stream()
                .filter(change -> change.ruleId().equals(row.id()) && change.obstacle(row) == null).toList();
        return mine.isEmpty() ? this : new Rule(row, valueRule, exceptions, plan, GateEffect.of(row, exceptions, mine),
                mine.stream().filter(Change::isOfAnswer).mapToInt(Change::days).min().orElse(validDays));
    }

    private void check() {
        var asked = row.question();
        var effect = row.effect();
        boolean yesNo = values().equals(List.of(Answer.YES, Answer.NO));
        require(yesNo == (valueRule == null), "has a value rule exactly when it asks for a value");
        require(!yesNo || values().contains(asked.safeAnswer()), "is safe with yes or no");
        values().forEach(value -> applies(Answer.of(value)));
        require(!asked.groupNoAllowed() || asked.safeAnswer().equals(Answer.NO) && !effect.redFlag(),
                "is no red flag and safe with no where a no to all is allowed");
        require(!needsPlace() || effect.asksPlace() || !effect.localRegions().isEmpty(), "says where it holds");
        require(effect.localRegions().stream().allMatch(plan::has), "names known regions");
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("The rule " + row.id() + " must be one that " + what);
        }
    }

    private boolean needsPlace() {
        var effect = row.effect();
        return effect.severities().containsValue(Severity.CONTRAINDICATED_LOCALLY) || effect.precautionIsLocal()
                || exceptions.stream().anyMatch(exception -> exception.holdsAt(Scope.LOCAL)
                        || exception.severity() == Severity.CONTRAINDICATED_LOCALLY);
    }

    String fact() {
        return row.fact();
    }

    /** Whether its answer is worked out from the record, so that nobody is asked. */
    boolean isWorkedOut() {
        return row.question().askWhen() == AskWhen.FIRST_VISIT;
    }

    boolean isAsked() {
        return row.question().required() && !isWorkedOut();
    }

    /** Every value that may be given. */
    List<String> values() {
        AnswerKind kind = row.question().kind();
        return switch (kind) {
            case YES_NO, YES_NO_WHERE, CLINICIAN_JUDGEMENT -> List.of(Answer.YES, Answer.NO);
            case WEEKS -> Stream.concat(Stream.of(Answer.NONE, Answer.UNKNOWN),
                    IntStream.rangeClosed(1, LAST_WEEK).mapToObj(Integer::toString)).toList();
            case NUMBER -> IntStream.rangeClosed(0, OLDEST).mapToObj(Integer::toString).toList();
            case CHOICE -> throw new IllegalArgumentException("No rule may ask for a choice: " + row.id());
        };
    }

    boolean accepts(Answer answer) {
        return values().contains(answer.value())
                && (answer.places().isEmpty() || row.effect().asksPlace())
                && answer.places().stream().allMatch(plan::has);
    }

    boolean applies(Answer answer) {
        return valueRule == null
                ? !answer.value().equals(row.question().safeAnswer())
                : valueRule.applies(answer.value());
    }

    boolean lacksPlace(Answer answer) {
        return row.effect().asksPlace() && answer.places().isEmpty() && applies(answer);
    }

    /** Whether it has any say on this gate. */
    boolean concerns(String gate) {
        return effects.containsKey(gate);
    }

    /** The gates that it names besides the families. */
    Set<String> namedGates() {
        Set<String> gates = new LinkedHashSet<>();
        exceptions.forEach(exception -> gates.add(exception.gate()));
        gates.removeAll(Contraindication.FAMILIES);
        return gates;
    }

    /** What it does to the gate while it applies, by place: as shipped, and where the clinic is stricter so there. */
    List<Finding> findings(String gate, Answer answer) {
        GateEffect effect = effects.get(gate);
        if (effect == null) {
            return List.of();
        }
        Map<BodyPlace, Severity> found = new LinkedHashMap<>();
        spread(found, effect.whole(), reach(effect.whole(), answer));
        spread(found, effect.local(), localPlaces(answer));
        spread(found, effect.lung(), lungPlaces(answer));
        spread(found, effect.tightened(), reach(effect.tightened(), answer));
        List<Finding> findings = new ArrayList<>();
        found.forEach((place, severity) -> findings.add(new Finding(place,
                severity == Severity.PRECAUTION ? Verdict.WITH_CARE : Verdict.BLOCKED,
                Reason.of(row, severity, answer, severity == effect.tightened() ? effect.words() : ""))));
        return findings;
    }

    /** What it says of an answer by itself, as severe as it gets, and who made it so severe; a place that is still lacking does not hush it. */
    Optional<Reason> reason(Answer answer) {
        Optional<Reason> found = effects.keySet().stream().flatMap(gate -> findings(gate, answer).stream()).map(Finding::reason)
                .max(Comparator.comparing(Reason::severity).thenComparing(reason -> !reason.clinic().isEmpty()));
        return found.isPresent() || !lacksPlace(answer) ? found
                : row.effect().severities().values().stream().max(Comparator.naturalOrder())
                        .map(severity -> Reason.of(row, severity, answer, ""));
    }

    private static void spread(Map<BodyPlace, Severity> found, Severity severity, Collection<BodyPlace> places) {
        if (severity != Severity.NONE) {
            places.forEach(place -> found.merge(place, severity, Severity::orWorse));
        }
    }

    private Collection<BodyPlace> reach(Severity severity, Answer answer) {
        boolean local = severity == Severity.CONTRAINDICATED_LOCALLY
                || severity == Severity.PRECAUTION && row.effect().precautionIsLocal();
        return local ? localPlaces(answer) : Set.of(BodyPlace.EVERYWHERE);
    }

    private Collection<BodyPlace> localPlaces(Answer answer) {
        return row.effect().asksPlace() ? answer.sortedPlaces()
                : row.effect().localRegions().stream().flatMap(zone -> plan.allOf(zone).stream()).toList();
    }

    /** Both lungs, unless the answer names sides. */
    private Collection<BodyPlace> lungPlaces(Answer answer) {
        List<Side> told = answer.places().stream().map(BodyPlace::side).distinct().toList();
        return plan.allOf(Region.LUNG_RISK).stream()
                .filter(place -> told.isEmpty() || told.contains(Side.MIDDLE) || told.contains(place.side())).toList();
    }

    /** A number ages even where it is not safe, because it changes by itself. */
    boolean changesByItself() {
        return valueRule != null;
    }
}
