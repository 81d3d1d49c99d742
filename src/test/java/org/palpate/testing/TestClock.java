package org.palpate.testing;

import java.time.Instant;

/** The time in tests: Monday morning of an ordinary week. */
public final class TestClock {

    public static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    private TestClock() {
    }
}
