package org.palpate.screening.verdict;

import java.util.List;

/**
 * What was decided for one gate, everywhere or at one place: the part of a decision that is stored. Everywhere, it
 * also names the facts that were left open.
 */
public record Ruling(String gate, BodyPlace place, Verdict verdict, List<Reason> reasons, List<String> openFacts) {

    public Ruling {
        reasons = List.copyOf(reasons);
        openFacts = List.copyOf(openFacts);
    }
}
