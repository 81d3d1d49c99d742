package org.palpate.screening.rule;

import java.util.Locale;
import java.util.Optional;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.Verdict;

/** How the verdict on one gate changes from one version of the rules to another. */
public enum Difference {
    NEWLY_BLOCKED, NEWLY_WITH_CARE, NEWLY_ALLOWED, CARE_LIFTED, OTHER_PLACES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where both versions say the same, everywhere and at each place. */
    static Optional<Difference> of(String gate, Decision before, Decision after) {
        Verdict was = before.verdict(gate);
        Verdict is = after.verdict(gate);
        if (was == is) {
            return before.places(gate).equals(after.places(gate)) ? Optional.empty() : Optional.of(OTHER_PLACES);
        }
        if (is == Verdict.BLOCKED) {
            return Optional.of(NEWLY_BLOCKED);
        }
        return Optional.of(was == Verdict.BLOCKED ? NEWLY_ALLOWED : is == Verdict.ALLOWED ? CARE_LIFTED : NEWLY_WITH_CARE);
    }
}
