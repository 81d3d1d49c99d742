package org.palpate.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/** A location of the clinic as the caller sees it. Its zone is the one in which days and hours are meant there. */
public record Place(UUID id, String name, ZoneId zone) {

    public Place {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
    }

    /** The present day at the location. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }
}
