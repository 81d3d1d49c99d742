package org.palpate.screening.verdict;

import java.util.Locale;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;

/**
 * How severe a clinic makes one rule for one technique family, or after how many days it asks again, in place of the
 * catalogue. It tightens, or it lifts a precaution; a change that would lift anything else, or ask later, has no effect,
 * whatever is stored.
 *
 * @param family {@link #ANSWER} where it says how long a safe answer stands
 * @param severity null where it says that
 * @param days null where it says how severe the rule is
 * @param words who decided so and why, as it is shown with the reason
 */
public record Change(String ruleId, String family, Severity severity, Integer days, String words) {

    public static final String ANSWER = "answer";

    /** What keeps a clinic from changing a rule so. */
    public enum Obstacle {
        NO_CHANGE, ABSOLUTE, CONTRAINDICATION, RED_FLAG, NO_PLACE, LATER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** That the rule is this severe for a family. */
    public static Change of(String ruleId, String family, Severity severity, String words) {
        return new Change(ruleId, family, severity, null, words);
    }

    /** That a safe answer stands for so many days only. */
    public static Change askedAfter(String ruleId, int days, String words) {
        return new Change(ruleId, ANSWER, null, days, words);
    }

    boolean isOfAnswer() {
        return family.equals(ANSWER);
    }

    /** The obstacle to this change of this rule, null where the clinic may make it. */
    Obstacle obstacle(Contraindication row) {
        if (isOfAnswer()) {
            int shipped = row.question().validDays();
            return days == shipped ? Obstacle.NO_CHANGE : days < shipped ? null : Obstacle.LATER;
        }
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
