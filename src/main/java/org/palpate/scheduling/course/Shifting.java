package org.palpate.scheduling.course;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.palpate.scheduling.Card;

/**
 * How the visits of a course are moved: all by as many days, perhaps to another time of the day, perhaps to somebody else.
 *
 * @param time           null: each keeps its own wall time
 * @param practitionerId null: each keeps its own
 */
record Shifting(int days, LocalTime time, UUID practitionerId) {

    boolean changesNothing() {
        return days == 0 && time == null && practitionerId == null;
    }

    /** Where a visit goes: the moments at which the clock shows its new time. */
    List<Pick> of(Card card) {
        ZoneId zone = card.where().zone();
        ZonedDateTime now = card.start().atZone(zone);
        UUID who = practitionerId == null ? card.practitioner().id() : practitionerId;
        LocalTime wall = wall(card);
        return days == 0 && wall.equals(now.toLocalTime()) ? List.of(new Pick(who, card.start()))
                : WallTime.on(now.toLocalDate().plusDays(days), wall, zone).stream().map(start -> new Pick(who, start)).toList();
    }

    /** The time that the clock is to show. */
    LocalTime wall(Card card) {
        return time == null ? card.start().atZone(card.where().zone()).toLocalTime() : time;
    }

    /** The visit that steps into another's place goes after it. */
    Comparator<Card> order(Card sample) {
        boolean later = of(sample).stream().anyMatch(pick -> pick.start().isAfter(sample.start()));
        return later ? Card.BY_START.reversed() : Card.BY_START;
    }
}
