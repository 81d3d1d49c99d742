package org.palpate.assessment;

import java.util.Objects;
import java.util.UUID;
import org.palpate.kernel.Side;

/**
 * A new point: in which muscle, on which side, and where it was touched on the figure.
 *
 * @param id of the point, made when the form was; the same mark sent twice makes one point
 * @param spot null when the muscle was picked from the list
 */
public record Mark(UUID id, String muscleId, Side side, Spot spot) {

    public Mark {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(muscleId, "muscleId");
        Objects.requireNonNull(side, "side");
    }

    Mark under(UUID otherId) {
        return new Mark(otherId, muscleId, side, spot);
    }
}
