package org.palpate.scheduling;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.palpate.database.Columns;

/** Where an appointment stands: since when, by whose hand, and why, where that must be said. */
@Embeddable
record StatusChange(@Column(name = "status") Status status, @Column(name = "status_at") Instant since,
                    @Column(name = "status_by") UUID accountId, @Column(name = "reason") StatusReason reason) {

    /** For one of which nothing else is known. */
    static final StatusChange BOOKED = new StatusChange(Status.BOOKED, null, null, null);

    /** Whether the patient came today and waits for a time of today. */
    boolean isWaitingFor(Instant start, By by) {
        return status == Status.ARRIVED && by.isOnTheDayOf(since) && by.isOnTheDayOf(start);
    }

    static StatusChange of(Columns row) {
        String reason = row.text("reason");
        return new StatusChange(Status.of(row.text("status")), row.instant("status_at"), row.uuid("status_by"),
                reason == null ? null : StatusReason.of(reason));
    }
}
