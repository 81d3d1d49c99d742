package org.palpate.treatment.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.palpate.reference.Technique;
import org.palpate.screening.consent.ConsentState;
import org.palpate.screening.Clearance;
import org.palpate.screening.Standing;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.DoorPolicy;
import org.palpate.screening.door.Passage;
import org.palpate.screening.stop.Grade;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Verdict;

/**
 * Whether a technique can be recorded at a point now, and why not.
 *
 * @param verdict   of the screening, for whoever records here
 * @param limit     how the qualification that counts here falls short; null: it covers it
 * @param confirmed whether the patient was asked again at this visit
 * @param held what holds it back most here; null where it has no gate
 * @param consent to its kind, for who treats and where; null where no signature is needed
 */
public record TechniqueChoice(Technique technique, Verdict verdict, Clearance.Held held, Limit limit, List<Reason> reasons,
                              boolean confirmed, ConsentState consent) {

    /** How a qualification falls short of a technique at a point. */
    enum Limit { NOT_QUALIFIED, OUTSIDE_REGIONS }

    public boolean isOpen() {
        return isConsented() && confirmed && (passage() == Passage.OPEN || isCareful());
    }

    public boolean isConsented() {
        return consent == null || consent.holds();
    }

    /** Whether somebody states why it is done and what is adapted. */
    public boolean isCareful() {
        return passage() == Passage.STATED;
    }

    private Passage passage() {
        return technique.severityColumns().stream().map(gate -> DoorPolicy.at(Door.POINT, Standing.valueOf(verdict.name()), gate))
                .max(Comparator.naturalOrder()).orElse(Passage.OPEN);
    }

    /** How loud a reason is. */
    public String grade(Reason reason) {
        return Grade.of(reason).code();
    }

    /** The part of the message keys that says why it is not open. */
    public String why() {
        if (limit != null) {
            return limit.name().toLowerCase(Locale.ROOT);
        }
        if (!verdict.permits()) {
            return verdict.code();
        }
        return isConsented() ? confirmed ? verdict.code() : "not_confirmed" : "no_consent";
    }

    /** As the verdict's box is called in the style. */
    public String style() {
        return switch (verdict) {
            case ALLOWED -> isOpen() ? "fine" : "blocked";
            case WITH_CARE -> isOpen() ? "caution" : "blocked";
            case NOT_YET_KNOWN -> "unknown";
            case BLOCKED -> "blocked";
        };
    }
}
