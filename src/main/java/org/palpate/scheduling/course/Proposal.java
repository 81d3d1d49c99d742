package org.palpate.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.palpate.kernel.Refusal;

/**
 * One visit of a plan: when it would be, or what stands in its way and what can be done about it.
 *
 * @param date      the day that the plan gives it
 * @param pick      the time that is proposed or was chosen; null while there is none
 * @param moved     not at the time of the plan: best fit has moved it
 * @param clashes   why the time does not do; empty where it does
 * @param instead   free times that can be chosen instead, the nearest first
 */
public record Proposal(int number, LocalDate date, Pick pick, String practitioner, boolean moved, List<Refusal> clashes,
                       List<Choice> instead) {

    /**
     * A free time with somebody.
     *
     * @param time    the clock time; in the hour that comes twice it says which of the two
     * @param sameDay on the day of the plan
     * @param another with another practitioner than the plan's
     */
    public record Choice(Pick pick, Instant start, String time, String practitioner, boolean sameDay, boolean another) {
    }

    public boolean isOk() {
        return pick != null && !pick.isSkip() && clashes.isEmpty();
    }

    public boolean isSkipped() {
        return pick != null && pick.isSkip();
    }

    /** Null while there is no time. */
    public Instant start() {
        return pick == null ? null : pick.start();
    }
}
