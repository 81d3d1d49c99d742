package org.palpate.screening.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.kernel.Side;
import org.palpate.reference.Combination;
import org.palpate.reference.Severity;

/**
 * A rule that rests on several facts at once, or on none: then it is a condition of every needle in its places and
 * muscles. Each comes from the published reference data, with its version, source and certainty.
 */
public record CombinedRule(String gate, List<Clause> when, Set<BodyPlace> places, List<String> muscles, Reason reason) {

    private static final Pattern CLAUSE = Pattern.compile("([a-z_]+)(<=|>=|<|>|=)([a-z0-9]+)");

    /** One fact and what its answer must be. */
    record Clause(String fact, ValueRule.Condition condition) {

        static Clause parse(String text) {
            Matcher written = CLAUSE.matcher(text);
            if (!written.matches()) {
                throw new IllegalArgumentException("not a clause: " + text);
            }
            boolean word = Character.isLetter(written.group(3).charAt(0));
            return new Clause(written.group(1), new ValueRule.Condition(word ? "" : written.group(2), written.group(3)));
        }

        boolean holds(Answers answers) {
            return answers.find(fact).filter(answer -> condition.holds(answer.value())).isPresent();
        }

        boolean isOpen(Answers answers) {
            return answers.find(fact).isEmpty();
        }
    }

    /** As it is published; a muscle counts as a place of its own where the rule rests on answers. */
    public static CombinedRule of(Combination row) {
        Reason reason = new Reason(row.id(), row.version(), row.name(), row.severity(), row.when(), "", row.rationale(),
                row.action(), "0", row.source().text(), row.source().verification(), row.absolute(), false, false, "");
        List<Clause> when = Arrays.stream(row.when().split(" and ")).filter(text -> !text.isEmpty()).map(Clause::parse).toList();
        Stream<BodyPlace> within = when.isEmpty() ? Stream.of() : row.muscles().stream().flatMap(CombinedRule::places);
        Stream<BodyPlace> zones = row.zones().stream().map(BodyPlace::of);
        return new CombinedRule(row.gate(), when, Stream.concat(zones, within).collect(Collectors.toSet()), row.muscles(), reason);
    }

    private static Stream<BodyPlace> places(String muscleId) {
        return Arrays.stream(Side.values()).map(side -> new BodyPlace(muscleId, side));
    }

    /** The muscles in which it may hold while it does not hold around them. */
    List<String> musclesOfTheirOwn() {
        return isCondition() ? List.of() : muscles;
    }

    /** Whether it holds whatever was answered. */
    boolean isCondition() {
        return when.isEmpty();
    }

    boolean applies(Answers answers) {
        return !isCondition() && when.stream().allMatch(clause -> clause.holds(answers));
    }

    /** The facts that could still make it apply. */
    List<String> open(Answers answers) {
        boolean possible = when.stream().allMatch(clause -> clause.holds(answers) || clause.isOpen(answers));
        return possible ? when.stream().filter(clause -> clause.isOpen(answers)).map(Clause::fact).toList() : List.of();
    }

    List<Finding> findings() {
        Verdict verdict = reason.severity() == Severity.PRECAUTION ? Verdict.WITH_CARE : Verdict.BLOCKED;
        Set<BodyPlace> where = places.isEmpty() ? Set.of(BodyPlace.EVERYWHERE) : places;
        return where.stream().map(place -> new Finding(place, verdict, reason)).toList();
    }

    /** Whether it is a condition for this muscle, which reaches these places. */
    boolean holdsFor(String muscleId, Set<BodyPlace> reached) {
        return isCondition() && (muscles.contains(muscleId) || places.stream().anyMatch(reached::contains));
    }
}
