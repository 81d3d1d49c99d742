package org.palpate.screening.verdict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Side;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Muscle;
import org.palpate.reference.Region;
import org.palpate.reference.Technique;

/**
 * One version of the contraindication catalogue as rules. Deciding is a pure function: the same version, answers and
 * facts give the same decision for ever. A catalogue with a row that cannot be understood makes no rules at all.
 */
public final class Rules {

    private final int version;
    private final int clinicVersion;
    private final BodyPlan plan;
    private final List<Rule> rules;
    private final List<CombinedRule> combined;
    private final Set<String> gates = new LinkedHashSet<>(Contraindication.FAMILIES);
    private final Map<String, Question> questions = new LinkedHashMap<>();

    public Rules(int version, Collection<Contraindication> rows, Collection<Region> regions) {
        this(version, new BodyPlan(regions), rows, List.of());
    }

    /** With rules that combine several facts, or hold for a muscle whatever was answered. */
    public Rules(int version, Collection<Contraindication> rows, Collection<Region> regions, List<CombinedRule> combined) {
        this(version, new BodyPlan(regions, combined.stream().flatMap(rule -> rule.musclesOfTheirOwn().stream()).toList()), rows, combined);
    }

    private Rules(int version, BodyPlan plan, Collection<Contraindication> rows, List<CombinedRule> combined) {
        this(version, 0, plan, rows.stream().map(row -> Rule.of(row, plan)).toList(), combined);
    }

    private Rules(int version, int clinicVersion, BodyPlan plan, List<Rule> rules, List<CombinedRule> combined) {
        this.version = version;
        this.clinicVersion = clinicVersion;
        this.plan = plan;
        this.rules = rules;
        this.combined = combined;
        combined.forEach(this::check);
        rules.forEach(rule -> gates.addAll(rule.namedGates()));
        combined.forEach(rule -> gates.add(rule.gate()));
        rules.stream().filter(Rule::isAsked).forEach(rule -> questions.putIfAbsent(rule.fact(), Question.of(rule)));
    }

    public int version() {
        return version;
    }

    /** The version of what the clinic changes on top; 0 where it changes nothing. */
    public int clinicVersion() {
        return clinicVersion;
    }

    /** These rules as a clinic keeps them, in one of its versions: the same questions, gates and places. */
    public Rules changed(int byVersion, Collection<Change> changes) {
        return new Rules(version, byVersion, plan, rules.stream().map(rule -> rule.changed(changes)).toList(), combined);
    }

    private void check(CombinedRule rule) {
        boolean known = rule.when().stream()
                .allMatch(clause -> PatientFacts.OF_THE_DAY.contains(clause.fact()) || on(clause.fact()).findAny().isPresent())
                && rule.places().stream().allMatch(plan::has);
        if (!known) {
            throw new IllegalArgumentException("The rule " + rule.reason().ruleId() + " names what is not there");
        }
    }

    /** What keeps a clinic from making this change; null where it may. The rule and the family exist. */
    public Change.Obstacle obstacle(Change change) {
        return change.obstacle(rules.stream().map(Rule::row).filter(row -> row.id().equals(change.ruleId()))
                .findFirst().orElseThrow(NotFound::new));
    }

    /** The families, and the techniques and home items that a rule names for themselves. */
    public Set<String> gates() {
        return Collections.unmodifiableSet(gates);
    }

    /** What must be passed before this technique; none for a technique without a gate, see its gate note. */
    public List<String> gates(Technique technique) {
        return Stream.concat(technique.severityColumns().stream(), Stream.of(technique.id()))
                .filter(gates::contains).distinct().toList();
    }

    /** What is asked, in the catalogue's order: never what is worked out from the record. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> question(String fact) {
        return Optional.ofNullable(questions.get(fact));
    }

    /** Whether the answer is one that the question can have, with places that exist. */
    public boolean accepts(String fact, Answer answer) {
        return questions.containsKey(fact) && on(fact).allMatch(rule -> rule.accepts(answer));
    }

    /** Whether somebody was asked and could not say: the question stays open, and what was known of it no longer is. */
    public boolean isUnsure(String fact, Answer answer) {
        return answer.isUnknown() && questions.containsKey(fact) && !accepts(fact, answer);
    }

    /** Whether one of these rules has anything to say about a patient who answered so. */
    public boolean speak(Set<String> ruleIds, Answers answers) {
        return rules.stream().filter(rule -> ruleIds.contains(rule.row().id()))
                .anyMatch(rule -> answers.find(rule.fact()).map(rule::applies).orElse(true));
    }

    /** Whether any rule applies because of this answer. */
    public boolean isUnsafe(String fact, Answer answer) {
        return on(fact).anyMatch(rule -> rule.applies(answer));
    }

    /** The answer by which a question says that there is nothing. */
    public Optional<Answer> safe(String fact) {
        return Stream.of(Answer.NO, Answer.NONE, Answer.YES).map(Answer::of).filter(answer -> accepts(fact, answer) && !isUnsafe(fact, answer)).findFirst();
    }

    /** The worst that any rule makes of this answer, on any gate and anywhere. */
    public Verdict effect(String fact, Answer answer) {
        return on(fact).filter(rule -> rule.applies(answer))
                .flatMap(rule -> gates.stream().flatMap(gate -> rule.findings(gate, answer).stream()))
                .map(Finding::verdict).reduce(Verdict.ALLOWED, Verdict::orWorse);
    }

    /** What the rules say of this answer alone: each rule once, as severe as it gets on any gate and anywhere. Who was not sure says nothing. */
    public List<Reason> reasons(String fact, Answer answer) {
        return isUnsure(fact, answer) ? List.of() : on(fact).filter(rule -> rule.applies(answer)).flatMap(rule -> rule.reason(answer).stream()).toList();
    }

    /** Whether the answer says that something is there but not where. */
    public boolean lacksPlace(String fact, Answer answer) {
        return on(fact).anyMatch(rule -> rule.lacksPlace(answer));
    }

    /** Whether only a clinician takes the answer back, and says why: it is not safe. */
    public boolean standsUntilClosed(String fact, Answer answer) {
        return !isUnsure(fact, answer) && isUnsafe(fact, answer);
    }

    /** The first day on which an answer given on that day has to be asked again; none where it stands and does not change by itself. */
    public Optional<LocalDate> expires(String fact, Answer answer, LocalDate given) {
        return standsUntilClosed(fact, answer) && on(fact).noneMatch(Rule::changesByItself) ? Optional.empty()
                : on(fact).map(rule -> given.plusDays(rule.validDays())).min(LocalDate::compareTo);
    }

    /** Answers no to what is still open in a category and may be answered so; never to a red flag. */
    public Answers noToAll(String category, Answers answers) {
        Answers filled = answers;
        for (Question question : questions.values()) {
            boolean fill = question.category().equals(category) && question.groupNoAllowed()
                    && answers.find(question.fact()).isEmpty();
            filled = fill ? filled.with(question.fact(), Answer.no()) : filled;
        }
        return filled;
    }

    public Decision decide(Answers answers, PatientFacts facts) {
        Answers known = answers.with(facts.worked()).with(facts.ofTheDay());
        return new Decision(this, gates.stream().flatMap(gate -> new Deciding(gate, known).by(rules, combined).stream())
                .toList());
    }

    /** A decision with what these answers alone block, whatever else is answered: they were told since, and nobody has weighed them. */
    public Decision blockedBy(Decision decided, Answers told) {
        return told.byFact().isEmpty() ? decided : decided.heldBy(gates.stream()
                .flatMap(gate -> new Deciding(gate, told).by(rules, combined).stream()).filter(ruling -> ruling.verdict() == Verdict.BLOCKED).toList());
    }

    /**
     * A decision with what has happened since on its day: the sides of the chest that were needled. What is done on that
     * day holds back more of the same day, never less.
     */
    public Decision since(Decision decided, Set<Side> chestNeedled) {
        Answers today = new Answers(PatientFacts.chest(chestNeedled));
        Decision held = decided;
        for (CombinedRule rule : combined) {
            held = rule.applies(today) ? held.heldBy(rule) : held;
        }
        return held;
    }

    /** A decision as it was stored, under whatever version. */
    public Decision restored(Collection<Ruling> rulings) {
        return new Decision(this, rulings);
    }

    /** The rules that rest on several facts, or on none. */
    public List<CombinedRule> combined() {
        return List.copyOf(combined);
    }

    /** What must be kept to with this technique in this muscle, whatever was answered: with care. */
    public List<Reason> conditions(Technique technique, Muscle muscle, Side side) {
        List<String> passed = gates(technique);
        Set<BodyPlace> reached = reachedBy(muscle, side);
        return combined.stream().filter(rule -> passed.contains(rule.gate()) && rule.holdsFor(muscle.id(), reached))
                .map(CombinedRule::reason).toList();
    }

    /** Every place that a muscle on this side reaches, the lung risk included. */
    public Set<BodyPlace> reachedBy(Muscle muscle, Side side) {
        return plan.reachedBy(muscle, side);
    }

    /** Every place that an answer, a verdict or a permit can name. */
    List<BodyPlace> places() {
        return plan.all();
    }

    List<Rule> all() {
        return rules;
    }

    private Stream<Rule> on(String fact) {
        return rules.stream().filter(rule -> rule.fact().equals(fact));
    }
}
