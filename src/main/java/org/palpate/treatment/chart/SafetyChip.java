package org.palpate.treatment.chart;

import java.util.List;
import org.palpate.screening.verdict.Verdict;

/**
 * What the screening says about a technique family, as it stands beside the patient's name.
 *
 * @param gate   by which the reasons are asked for
 * @param places where it is blocked although it is not blocked everywhere
 */
public record SafetyChip(String gate, String family, Verdict verdict, List<Where> places) {

    private static final int MOST_SHOWN = 2;

    /**
     * A place of the body.
     *
     * @param side left, right, middle for the whole of it, or lungs for all that lies over them, which has no region
     */
    public record Where(String region, String side) {

        /** The region as it is called within a phrase: left calf. */
        public String within() {
            return region.isEmpty() ? "" : Character.toLowerCase(region.charAt(0)) + region.substring(1);
        }
    }

    /** As many places as a chip has room for. */
    public List<Where> shown() {
        return places.stream().limit(MOST_SHOWN).toList();
    }

    public int more() {
        return Math.max(0, places.size() - MOST_SHOWN);
    }

    public String style() {
        return switch (verdict) {
            case ALLOWED -> places.isEmpty() ? "ok" : "warn";
            case WITH_CARE, NOT_YET_KNOWN -> "warn";
            case BLOCKED -> "danger";
        };
    }

    public String icon() {
        return switch (verdict) {
            case ALLOWED -> places.isEmpty() ? "shield-check" : "shield-alert";
            case WITH_CARE -> "triangle-alert";
            case NOT_YET_KNOWN -> "shield-question-mark";
            case BLOCKED -> "ban";
        };
    }
}
