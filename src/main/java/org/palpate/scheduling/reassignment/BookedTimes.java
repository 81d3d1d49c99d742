package org.palpate.scheduling.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.clinic.Commitment;
import org.palpate.clinic.Commitments;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.Needs;
import org.palpate.scheduling.Status;
import org.palpate.scheduling.StatusReason;

/** Says what is booked where hours are to change, and takes the time from it when somebody so decides. */
@Doorway
class BookedTimes implements Commitments {

    private static final String BOOKED = """
            select a.id, a.location_id, pr.name as practitioner, p.given_name || ' ' || p.family_name as patient, s.name as service,
              a.starts_at, a.ends_at, lower(o.during) as held_from, upper(o.during) as held_until, a.status
            from palpate.appointment a
            join palpate.occupancy o on o.appointment_id = a.id and o.resource_id = %s and o.holds
            join palpate.practitioner pr on pr.id = a.practitioner_id
            join palpate.patient p on p.id = a.patient_id
            join palpate.service s on s.id = a.service_id
            where a.holds and %s and a.starts_at >= ? and a.starts_at < coalesce(cast(? as timestamptz), 'infinity')
            order by a.starts_at, pr.name
            """;
    private static final String OF_PRACTITIONER = BOOKED.formatted("cast(? as uuid)", "? in (a.practitioner_id, a.supervisor_id)");
    private static final String AT_LOCATION = BOOKED.formatted("a.practitioner_id", "a.location_id = ?");

    @Inject
    private Sql sql;
    @Inject
    private Reassignments reassignments;

    @Override
    public List<Commitment> ofPractitioner(UUID practitionerId, TimeSlot span) {
        return sql.all(OF_PRACTITIONER, BookedTimes::commitment, practitionerId, practitionerId, from(span), until(span)).stream()
                .filter(booking -> booking.held().overlaps(span)).toList();
    }

    @Override
    public List<Commitment> atLocation(UUID locationId, TimeSlot span) {
        return sql.all(AT_LOCATION, BookedTimes::commitment, locationId, from(span), until(span)).stream()
                .filter(booking -> booking.slot().overlaps(span)).toList();
    }

    @Override
    public void reassign(Collection<UUID> bookings, Cause cause) {
        reassignments.lose(bookings, cause == Cause.PRACTITIONER_AWAY ? StatusReason.PRACTITIONER_ABSENT : StatusReason.CLINIC_CLOSED);
    }

    private static OffsetDateTime from(TimeSlot span) {
        return span.start().minus(Needs.LONGEST).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime until(TimeSlot span) {
        return span.isOpen() ? null : span.end().plus(Needs.BUFFER).atOffset(ZoneOffset.UTC);
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        boolean movable = Status.of(row.getString("status")).canBecome(Status.NEEDS_REASSIGNMENT);
        return new Commitment(row.getObject("id", UUID.class), row.getObject("location_id", UUID.class), row.getString("practitioner"),
                row.getString("patient"), row.getString("service"), new TimeSlot(moment(row, "starts_at"), moment(row, "ends_at")),
                new TimeSlot(moment(row, "held_from"), moment(row, "held_until")), movable);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
