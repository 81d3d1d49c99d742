package org.palpate.treatment.chart;

import java.util.List;
import org.palpate.reference.Technique;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Verdict;

/**
 * Whether a technique can be recorded at a point now, and why not.
 *
 * @param qualified whether the qualification that counts here covers it
 */
public record TechniqueChoice(Technique technique, Verdict verdict, boolean qualified, List<Reason> reasons) {

    public boolean isOpen() {
        return qualified && verdict.permits();
    }

    /** The part of the message keys that says why it is not open. */
    public String why() {
        return verdict.permits() ? "not_qualified" : verdict.code();
    }

    /** As the verdict's box is called in the style. */
    public String style() {
        return switch (verdict) {
            case ALLOWED -> "fine";
            case WITH_CARE -> "caution";
            case NOT_YET_KNOWN -> "unknown";
            case BLOCKED -> "blocked";
        };
    }
}
