package org.palpate.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Set;

/**
 * Where the finger is on the body figure: the drawn region that was touched, and the place in figure units, 0 to 400
 * from left to right and 0 to 920 from top to bottom. Neither is ever corrected to fit the muscle.
 *
 * @param view front or back
 */
@Embeddable
public record Spot(@Column(name = "view") String view,
                   @Column(name = "figure_id") String figureId,
                   @Column(name = "x") BigDecimal x,
                   @Column(name = "y") BigDecimal y) {

    private static final Set<String> VIEWS = Set.of("front", "back");
    private static final BigDecimal WIDTH = BigDecimal.valueOf(400);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(920);

    public Spot {
        Objects.requireNonNull(figureId, "figureId");
        if (!VIEWS.contains(view) || outside(x, WIDTH) || outside(y, HEIGHT)) {
            throw new IllegalArgumentException("not on the figure: " + view + " " + x + " " + y);
        }
        x = x.setScale(1, RoundingMode.HALF_UP);
        y = y.setScale(1, RoundingMode.HALF_UP);
    }

    private static boolean outside(BigDecimal value, BigDecimal limit) {
        return value.signum() < 0 || value.compareTo(limit) > 0;
    }
}
