package org.palpate.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.palpate.kernel.Side;

/** Points as an examination leaves them, for tests of what is shown of them. */
public final class SamplePoints {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");

    private SamplePoints() {
    }

    /** An active point that was touched on the figure, right, pain 6. */
    public static TriggerPoint active(UUID id, int number, String muscle) {
        Spot spot = new Spot("back", "infraspinatus", new BigDecimal("260"), new BigDecimal("215"));
        return observed(new Mark(id, muscle, Side.RIGHT, spot), number, new Observation(muscle, Side.RIGHT,
                new Findings(Sign.YES, Sign.YES, Sign.YES, Sign.YES, Sign.NO), 6));
    }

    /** A point picked from the list, left, nothing examined yet. */
    public static TriggerPoint fresh(UUID id, int number, String muscle) {
        return TriggerPoint.mark(examination(), new Mark(id, muscle, Side.LEFT, null), number, NINE);
    }

    private static TriggerPoint observed(Mark mark, int number, Observation seen) {
        TriggerPoint point = TriggerPoint.mark(examination(), mark, number, NINE);
        point.observe(seen);
        return point;
    }

    public static Examination examination() {
        return new Examination(new UUID(0, 40), new UUID(0, 10), new UUID(0, 5), new UUID(0, 2));
    }
}
