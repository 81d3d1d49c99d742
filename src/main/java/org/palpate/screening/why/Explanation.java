package org.palpate.screening.why;

import java.time.LocalDate;
import java.util.List;
import org.palpate.reference.Severity;
import org.palpate.screening.PlaceName;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Verdict;

/**
 * Why a gate stands where it stands, at one place or everywhere.
 *
 * @param place none where it is about the whole body
 * @param lack  what is missing where it is not yet known; otherwise null
 */
public record Explanation(String gate, String name, List<PlaceName> place, Verdict verdict, List<Ground> grounds, Lack lack) {

    /**
     * What is missing, so that the verdict is not yet known.
     *
     * @param asked when the latest screening was signed; null: never
     * @param open  what it left open
     * @param overtaken whether a risk was told since, that no signature has weighed
     */
    public record Lack(LocalDate asked, String by, List<Question> open, int rulesVersion, boolean overtaken) {

        /** The part of the key that says what is missing. */
        public String what() {
            return asked == null ? "never" : overtaken ? "overtaken" : open.isEmpty() ? "expired" : "open";
        }
    }

    /** Allowed or with care, but not at every place. */
    public boolean isPartly() {
        return verdict.permits() && grounds.stream().anyMatch(ground -> ground.reason().severity() != Severity.PRECAUTION);
    }

    public String look() {
        return switch (verdict) {
            case ALLOWED -> isPartly() ? "caution" : "fine";
            case WITH_CARE -> "caution";
            case NOT_YET_KNOWN -> "unknown";
            case BLOCKED -> "blocked";
        };
    }

    public String icon() {
        return switch (verdict) {
            case ALLOWED -> isPartly() ? "triangle-alert" : "circle-check";
            case WITH_CARE -> "triangle-alert";
            case NOT_YET_KNOWN -> "circle-question-mark";
            case BLOCKED -> "ban";
        };
    }
}
