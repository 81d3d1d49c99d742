package org.palpate.practitioner;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** What a clock on a wall shows: one moment, two in the hour that autumn repeats, none in the hour that spring leaves out. */
public record WallTime(LocalDateTime shown, ZoneId zone) {

    /** The moments at which the clock shows it, the earlier one first. */
    public List<Instant> moments() {
        return zone.getRules().getValidOffsets(shown).stream().map(shown::toInstant).sorted().toList();
    }

    public boolean isSkipped() {
        return moments().isEmpty();
    }

    public boolean isTwice() {
        return moments().size() > 1;
    }

    /** Where it is skipped: what the clock shows right after the gap. */
    public LocalTime next() {
        return zone.getRules().getTransition(shown).getDateTimeAfter().toLocalTime();
    }
}
