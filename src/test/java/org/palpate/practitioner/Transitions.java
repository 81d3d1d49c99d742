package org.palpate.practitioner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When clocks are changed, in ten zones that do so by an hour, by half an hour, at midnight, and around Ramadan. */
public final class Transitions {

    public static final List<ZoneId> ZONES = Stream.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo",
            "America/Santiago", "Asia/Beirut", "Pacific/Chatham", "America/St_Johns", "Africa/Casablanca", "Australia/Adelaide")
            .map(ZoneId::of).toList();

    private Transitions() {
    }

    /** All from the beginning of one year to the beginning of another. */
    public static List<ZoneOffsetTransition> of(ZoneId zone, int from, int until) {
        List<ZoneOffsetTransition> all = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(LocalDate.of(from, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
        while (next != null && next.getDateTimeBefore().getYear() < until) {
            all.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return all;
    }

    /** The local days on which they fall. */
    public static List<LocalDate> days(ZoneId zone, int from, int until) {
        return of(zone, from, until).stream().map(turn -> turn.getDateTimeBefore().toLocalDate()).distinct().toList();
    }
}
