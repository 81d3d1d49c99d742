package org.palpate.screening.consent;

import java.time.Instant;
import java.util.List;

/**
 * Why a consent does not hold, or not for what is planned.
 *
 * @param at when it ended; null where it only does not reach so far
 * @param who said so, or found it; empty where nobody had to
 * @param words the reason that was given
 * @param rules the ids of the screening rules that newly stood
 */
public record Ending(Ground ground, Instant at, String who, String words, List<String> rules) {

    static Ending by(Ground ground, Instant at) {
        return new Ending(ground, at, "", "", List.of());
    }

    public String code() {
        return ground.code();
    }
}
