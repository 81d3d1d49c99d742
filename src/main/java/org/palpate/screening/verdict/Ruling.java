package org.palpate.screening.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was decided for one gate, everywhere or at one place: the part of a decision that is stored. Everywhere, it
 * also names the facts that were left open.
 */
public record Ruling(String gate, BodyPlace place, Verdict verdict, List<Reason> reasons, List<String> openFacts) {

    public Ruling {
        reasons = List.copyOf(reasons);
        openFacts = List.copyOf(openFacts);
    }

    /** With one more reason; the most severe stays first. */
    Ruling with(Finding finding) {
        List<Reason> all = Stream.concat(reasons.stream(), Stream.of(finding.reason()))
                .sorted(Comparator.comparing(Reason::severity).reversed()).toList();
        return new Ruling(gate, place, verdict.orWorse(finding.verdict()), all, openFacts);
    }

    /** With what another ruling on the same holds back. */
    Ruling with(Ruling other) {
        List<Reason> all = Stream.concat(reasons.stream(), other.reasons.stream()).distinct()
                .sorted(Comparator.comparing(Reason::severity).reversed()).toList();
        return new Ruling(gate, place, verdict.orWorse(other.verdict), all, openFacts);
    }

    /** Not known, unless it says that it is blocked. */
    Ruling notPermitted() {
        return new Ruling(gate, place, verdict.orWorse(Verdict.NOT_YET_KNOWN), reasons, openFacts);
    }
}
