package org.palpate.scheduling;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.palpate.database.Columns;
import org.palpate.kernel.TimeSlot;

/**
 * Who treats, where, when and with which device: what an appointment holds, replaced whole when it is moved.
 *
 * @param supervisorId whose qualification counts, with a trainee; otherwise null
 * @param deviceId     null where the service needs none
 * @param lane         0, or the lane beside another appointment of the practitioner, for the reason given
 */
@Embeddable
public record Arrangement(@Column(name = "practitioner_id") UUID practitionerId, @Column(name = "supervisor_id") UUID supervisorId,
                   @Column(name = "room_id") UUID roomId, @Column(name = "device_id") UUID deviceId,
                   @Column(name = "starts_at") Instant startsAt, @Column(name = "ends_at") Instant endsAt,
                   @Column(name = "lane") short lane, @Column(name = "lane_reason") String laneReason) {

    static Arrangement of(Columns row) {
        return new Arrangement(row.uuid("practitioner_id"), row.uuid("supervisor_id"), row.uuid("room_id"), row.uuid("device_id"),
                row.instant("starts_at"), row.instant("ends_at"), (short) row.number("lane"), row.text("lane_reason"));
    }

    public TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    boolean isAt(Slot wanted) {
        return startsAt.equals(wanted.start()) && practitionerId.equals(wanted.practitionerId())
                && (wanted.supervisorId() == null || wanted.supervisorId().equals(supervisorId));
    }
}
