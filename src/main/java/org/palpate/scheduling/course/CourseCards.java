package org.palpate.scheduling.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.palpate.scheduling.Card;
import org.palpate.scheduling.Status;

/**
 * A course with its visits in order.
 *
 * @param planned how many visits were booked with it
 */
public record CourseCards(UUID id, int planned, List<Card> visits) {

    /** What a change of the course can still reach: booked or confirmed, and not begun. */
    List<Card> open(Instant now) {
        return visits.stream().filter(card -> card.status().canMove() && card.start().isAfter(now)).toList();
    }

    /** Those of the open visits that a change from this visit on reaches. */
    List<Card> reached(Scope scope, UUID from, Instant now) {
        int number = visits.stream().filter(card -> card.id().equals(from)).mapToInt(card -> card.course().number()).findFirst().orElse(0);
        return open(now).stream().filter(card -> scope.reaches(card.course().number(), number)).toList();
    }

    public long done() {
        return visits.stream().filter(card -> card.status() == Status.COMPLETED || card.status() == Status.CHECKED_OUT).count();
    }

    public long cancelled() {
        return visits.stream().filter(card -> !card.status().holds()).count();
    }
}
