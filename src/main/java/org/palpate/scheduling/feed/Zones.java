package org.palpate.scheduling.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.TimeZone;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;

/** Describes a time zone to a calendar program, by the same rules by which the clinic's appointments are meant. */
final class Zones {

    private Zones() {
    }

    /** With each change of the clocks in that time, and the state before the first of them. */
    static TimezoneAssignment of(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        VTimezone described = new VTimezone(zone.getId());
        ZoneOffsetTransition before = rules.previousTransition(from);
        if (before == null) {
            ZoneOffset always = rules.getOffset(from);
            add(described, rules.isDaylightSavings(from), LocalDateTime.ofInstant(Instant.EPOCH, always), always, always);
        }
        for (ZoneOffsetTransition change = before == null ? rules.nextTransition(from) : before; change != null && change.getInstant().isBefore(until);
                change = rules.nextTransition(change.getInstant())) {
            add(described, rules.isDaylightSavings(change.getInstant()), change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), described);
    }

    private static void add(VTimezone zone, boolean daylight, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        if (daylight) {
            zone.addDaylightSavingsTime(filled(new DaylightSavingsTime(), onset, from, to));
        } else {
            zone.addStandardTime(filled(new StandardTime(), onset, from, to));
        }
    }

    private static <T extends Observance> T filled(T observance, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        observance.setDateStart(new DateTimeComponents(onset.getYear(), onset.getMonthValue(), onset.getDayOfMonth(),
                onset.getHour(), onset.getMinute(), onset.getSecond(), false));
        observance.setTimezoneOffsetFrom(offset(from));
        observance.setTimezoneOffsetTo(offset(to));
        return observance;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
