package org.palpate.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time on the wall, over every change of the clocks of ten years, in ten zones. */
class WallTimeTest {

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2034-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Europe/Berlin", "America/New_York", "America/St_Johns", "America/Santiago", "Australia/Lord_Howe",
            "Australia/Sydney", "Pacific/Auckland", "Africa/Casablanca", "Asia/Kolkata"})
    void isMissingInTheGapTwiceInTheOverlapAndOtherwiseOnce(String name) {
        ZoneId zone = ZoneId.of(name);
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(FROM); change != null && change.getInstant().isBefore(UNTIL);
                change = zone.getRules().nextTransition(change.getInstant())) {
            LocalDate day = change.getDateTimeBefore().toLocalDate();
            for (LocalDate around : List.of(day.minusDays(7), day.minusDays(1), day, day.plusDays(1), day.plusDays(7))) {
                for (LocalTime time = LocalTime.MIDNIGHT; time.isBefore(LocalTime.of(23, 45)); time = time.plusMinutes(15)) {
                    check(around.atTime(time), zone, change);
                }
            }
        }
    }

    private static void check(LocalDateTime wished, ZoneId zone, ZoneOffsetTransition change) {
        List<Instant> moments = WallTime.on(wished.toLocalDate(), wished.toLocalTime(), zone);
        LocalDateTime first = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        LocalDateTime end = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
        boolean within = !wished.isBefore(first) && wished.isBefore(end);
        assertThat(moments).as("%s %s", zone, wished).hasSize(!within ? 1 : change.isGap() ? 0 : 2).isSorted()
                .allMatch(moment -> moment.atZone(zone).toLocalDateTime().equals(wished));
    }
}
