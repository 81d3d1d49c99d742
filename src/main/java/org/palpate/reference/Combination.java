package org.palpate.reference;

import java.util.Arrays;
import java.util.List;

/**
 * What no single contraindication can say: several answers at once, or, without any, what a muscle brings by itself.
 * {@code when} and {@code zones} are kept as they are written; the rule engine reads them.
 */
public record Combination(int version, String id, String name, String when, String gate, List<String> zones, List<String> muscles,
                          Severity severity, boolean absolute, String rationale, String action, Source source) {

    static Combination of(int version, Row row) {
        return new Combination(version, row.text("id"), row.text("name"), row.text("when"), row.text("gate"), row.list("zones"),
                row.list("muscles"), Severity.of(row.text("severity")), row.yes("absolute"), row.text("rationale"),
                row.text("action"), Source.of(row));
    }

    /** The facts that it rests on; none for a condition of every needle in its places. */
    public List<String> facts() {
        return Arrays.stream(when.split(" and ")).filter(clause -> !clause.isEmpty()).map(clause -> clause.replaceAll("[^a-z_].*", "")).toList();
    }
}
