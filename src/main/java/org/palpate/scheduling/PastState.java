package org.palpate.scheduling;

import org.palpate.database.Columns;

/** How an appointment stood in an earlier version, as the database remembers it. */
record PastState(Arrangement arrangement, StatusChange standing) {

    static final String SELECT = """
            select p.practitioner_id, p.supervisor_id, p.room_id, p.device_id, p.starts_at, p.ends_at, p.lane, p.lane_reason,
              p.status, p.status_at, p.status_by, p.reason
            from palpate.appointment_past p where p.appointment_id = :id
            """;

    static PastState of(Columns row) {
        return new PastState(Arrangement.of(row), StatusChange.of(row));
    }
}
