package org.palpate.practitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/** One stretch of working hours on a day, in the location's local time, with the room usually used (null: none). */
public record Shift(LocalTime start, LocalTime end, UUID roomId) {

    public Shift {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A shift ends after it starts");
        }
    }

    /**
     * The shift as it falls on a day: from the first moment at which the clock there shows its start, or more, to the
     * last at which it shows less than its end. Empty when the clocks leave nothing of it.
     */
    public Optional<TimeSlot> on(LocalDate day, ZoneId zone) {
        Instant from = first(day.atTime(start), zone.getRules());
        Instant until = last(day.atTime(end), zone.getRules());
        return until.isAfter(from) ? Optional.of(new TimeSlot(from, until)) : Optional.empty();
    }

    private static Instant first(LocalDateTime local, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }

    /** Of a repeated time the later turn, unless the clock had shown less than it for the last time before the earlier one. */
    private static Instant last(LocalDateTime local, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        return change.isGap() ? change.getInstant()
                : local.toInstant(local.equals(change.getDateTimeAfter()) ? change.getOffsetBefore() : change.getOffsetAfter());
    }
}
