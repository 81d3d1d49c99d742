package org.palpate.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time that holds its start and not its end, so that two slots may touch.
 *
 * @param end after the start; null where the slot has no end
 */
public record TimeSlot(Instant start, Instant end) {

    public TimeSlot {
        Objects.requireNonNull(start, "start");
        if (end != null && !end.isAfter(start)) {
            throw new IllegalArgumentException("a time slot ends after it starts");
        }
    }

    /** A slot that has no end. */
    public static TimeSlot from(Instant start) {
        return new TimeSlot(start, null);
    }

    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean overlaps(TimeSlot other) {
        return startsBefore(other.end) && other.startsBefore(end);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && (isOpen() || moment.isBefore(end));
    }

    /** The length in whole minutes; a slot without end has none. */
    public long minutes() {
        if (isOpen()) {
            throw new IllegalStateException("a slot without end has no length");
        }
        return Duration.between(start, end).toMinutes();
    }

    private boolean startsBefore(Instant otherEnd) {
        return otherEnd == null || start.isBefore(otherEnd);
    }
}
