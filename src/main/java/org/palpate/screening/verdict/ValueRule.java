package org.palpate.screening.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a rule with a number or a week applies, as written in the catalogue: {@code condition -> applies | clear},
 * separated by semicolons, of which exactly one holds for each value. A condition is {@code none}, {@code unknown} or
 * comparisons joined by {@code and}.
 */
record ValueRule(List<Clause> clauses) {

    private static final Pattern CLAUSE = Pattern.compile("(.+?)->\\s*(applies|clear)");
    private static final Pattern COMPARISON = Pattern.compile("[a-z_]+\\s*(<=|>=|<|>|=)\\s*([0-9]+)");

    /** One condition with what follows from it. */
    record Clause(List<Condition> conditions, boolean applies) {

        boolean holds(String value) {
            return conditions.stream().allMatch(condition -> condition.holds(value));
        }
    }

    /** A word that the value must be, or a bound that it must keep. */
    record Condition(String sign, String bound) {

        boolean holds(String value) {
            boolean number = Character.isDigit(value.charAt(0));
            if (sign.isEmpty() || !number) {
                return sign.isEmpty() && value.equals(bound);
            }
            int order = Integer.compare(Integer.parseInt(value), Integer.parseInt(bound));
            return order < 0 && sign.startsWith("<") || order > 0 && sign.startsWith(">")
                    || order == 0 && sign.endsWith("=");
        }
    }

    static ValueRule parse(String text) {
        return new ValueRule(Arrays.stream(text.split(";")).map(String::strip).map(ValueRule::clause).toList());
    }

    private static Clause clause(String text) {
        Matcher clause = matched(CLAUSE, text);
        return new Clause(Arrays.stream(clause.group(1).split("\\band\\b")).map(String::strip)
                .map(ValueRule::condition).toList(), clause.group(2).equals("applies"));
    }

    private static Condition condition(String text) {
        if (text.equals(Answer.NONE) || text.equals(Answer.UNKNOWN)) {
            return new Condition("", text);
        }
        Matcher comparison = matched(COMPARISON, text);
        return new Condition(comparison.group(1), comparison.group(2));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a value rule: " + text);
        }
        return matcher;
    }

    /** Whether the rule applies to this value; a value that no clause or more than one speaks of is an error. */
    boolean applies(String value) {
        List<Clause> holding = clauses.stream().filter(clause -> clause.holds(value)).toList();
        if (holding.size() != 1) {
            throw new IllegalArgumentException(holding.size() + " clauses for " + value + " in " + clauses);
        }
        return holding.get(0).applies();
    }
}
