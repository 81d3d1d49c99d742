package org.palpate.screening.why;

import java.util.List;
import org.palpate.reference.Severity;
import org.palpate.screening.PlaceName;
import org.palpate.screening.verdict.Reason;

/**
 * One reason in three lines: the answer, the rule, the way out.
 *
 * @param said   null where the answer is no longer in the record
 * @param places where it holds; none where it holds everywhere
 */
public record Ground(Said said, Reason reason, List<PlaceName> places) {

    /** How the way out is called: an absolute block, a block, a precaution, or what rests on no answer. */
    public String wayOut() {
        boolean precaution = reason.severity() == Severity.PRECAUTION;
        return said == null ? "unsaid" : precaution ? "precaution" : reason.absolute() ? "absolute" : "blocked";
    }
}
