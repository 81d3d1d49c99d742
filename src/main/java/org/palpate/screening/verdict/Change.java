package org.palpate.screening.verdict;

import java.util.Locale;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;

/**
 * How severe a clinic makes one rule for one technique family, in place of the catalogue. It tightens, or it lifts a
 * precaution; a change that would lift anything else has no effect, whatever is stored.
 *
 * @param words who decided so and why, as it is shown with the reason
 */
public record Change(String ruleId, String family, Severity severity, String words) {

    /** What keeps a clinic from changing a rule so. */
    public enum Obstacle {
        NO_CHANGE, ABSOLUTE, CONTRAINDICATION, RED_FLAG, NO_PLACE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The obstacle to this change of this rule, null where the clinic may make it. */
    Obstacle obstacle(Contraindication row) {
        Severity shipped = row.effect().on(family);
        if (severity == shipped) {
            return Obstacle.NO_CHANGE;
        }
        if (severity.compareTo(shipped) > 0) {
            boolean somewhere = row.effect().asksPlace() || !row.effect().localRegions().isEmpty();
            return severity == Severity.CONTRAINDICATED_LOCALLY && !somewhere ? Obstacle.NO_PLACE : null;
        }
        if (shipped != Severity.PRECAUTION) {
            return row.effect().absolute() ? Obstacle.ABSOLUTE : Obstacle.CONTRAINDICATION;
        }
        return row.effect().redFlag() ? Obstacle.RED_FLAG : null;
    }

    boolean lifts() {
        return severity == Severity.NONE;
    }
}
