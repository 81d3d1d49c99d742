package org.palpate.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Clock times of a location. In the hour that the clocks repeat, a time also says which of its two turns is meant. */
public record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter WITH_ZONE = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.UK);

    public String label(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (twice ? WITH_ZONE : PLAIN).format(local);
    }
}
