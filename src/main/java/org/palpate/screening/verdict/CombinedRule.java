package org.palpate.screening.verdict;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palpate.reference.Severity;

/**
 * A rule that rests on several facts at once, or on none: then it is a condition of every needle in its places and
 * muscles. Read from a file of its own, each row with its version, source and certainty.
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

    /** A row of the file, by the names of its columns. */
    static CombinedRule of(Map<String, String> row) {
        Reason reason = new Reason(row.get("id"), Integer.parseInt(row.get("version")), row.get("name"),
                Severity.of(row.get("severity")), row.get("when"), "", row.get("rationale"), row.get("action"), "0",
                row.get("source"), row.get("verification"), row.get("absolute").equals("yes"), false, false, "");
        return new CombinedRule(row.get("gate"), texts(row.get("when"), " and ").map(Clause::parse).toList(),
                new HashSet<>(texts(row.get("zones"), "\\|").map(BodyPlace::of).toList()),
                texts(row.get("muscles"), "\\|").toList(), reason);
    }

    private static Stream<String> texts(String cell, String between) {
        return Arrays.stream(cell.split(between)).filter(text -> !text.isEmpty());
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
