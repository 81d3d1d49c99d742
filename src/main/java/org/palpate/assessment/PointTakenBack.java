package org.palpate.assessment;

import java.util.UUID;

/** A point is being taken back: whoever has something that rests on it may refuse, in the same transaction. */
public record PointTakenBack(UUID pointId) {
}
