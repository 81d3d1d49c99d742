package org.palpate.assessment;

import java.util.Objects;
import org.palpate.kernel.Side;

/**
 * What is recorded about a point after it was marked, replaced as a whole.
 *
 * @param pain on pressure, 0 to 10; null when it was not asked
 */
public record Observation(String muscleId, Side side, Findings findings, Integer pain) {

    private static final int WORST = 10;

    public Observation {
        Objects.requireNonNull(muscleId, "muscleId");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(findings, "findings");
        if (pain != null && (pain < 0 || pain > WORST)) {
            throw new IllegalArgumentException("pain is 0 to 10: " + pain);
        }
    }
}
