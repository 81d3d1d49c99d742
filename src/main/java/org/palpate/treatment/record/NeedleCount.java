package org.palpate.treatment.record;

import java.util.UUID;

/**
 * The needles of one record.
 *
 * @param out null until they were counted
 */
public record NeedleCount(UUID recordId, int point, String muscleId, int in, Integer out) {

    public boolean isCounted() {
        return out != null;
    }

    public boolean isBalanced() {
        return isCounted() && out == in;
    }
}
