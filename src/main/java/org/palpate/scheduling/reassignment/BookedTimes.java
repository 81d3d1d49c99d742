package org.palpate.scheduling.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.clinic.Commitment;
import org.palpate.clinic.Commitments;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;
import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.Needs;
import org.palpate.scheduling.Status;
import org.palpate.scheduling.StatusReason;
import org.palpate.scheduling.Undoing;

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

    private static final String TAKEN = "insert into palpate.time_taken (clinic_id, taken_by, appointment_id, version) values (?, ?, ?, ?)";
    private static final String TAKEN_BY = """
            select a.id, t.version, p.given_name || ' ' || p.family_name, a.starts_at, l.time_zone
            from (select o.appointment_id, max(o.version) as version from palpate.time_taken o where o.taken_by = ? group by o.appointment_id) t
            join palpate.appointment a on a.id = t.appointment_id
            join palpate.patient p on p.id = a.patient_id
            join palpate.location l on l.id = a.location_id
            order by a.starts_at, a.id
            """;

    /** What an absence or a closed day took. */
    private record Taken(UUID id, int version, String patient, ZonedDateTime start) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), moment(row, "starts_at").atZone(ZoneId.of(row.getString(5))));
        }

        Refused naming(Refused no) {
            return new Refused(no.refusals().stream().map(refusal -> Refusal.of("scheduling.reassignments.refused.give_back", patient,
                    start.toLocalDate(), start.toLocalTime().toString(), refusal)).toList());
        }
    }

    @Inject
    private Sql sql;
    @Inject
    private Reassignments reassignments;
    @Inject
    private Undoing undoing;
    @Inject
    private Caller caller;

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
        lose(bookings, cause);
    }

    @Override
    public void reassign(Collection<UUID> bookings, Cause cause, UUID takenBy) {
        lose(bookings, cause).forEach((id, version) -> sql.run(TAKEN, caller.user().clinicId(), takenBy, id, version));
    }

    @Override
    public void giveBack(UUID takenBy) {
        for (Taken taken : sql.all(TAKEN_BY, Taken::of, takenBy)) {
            try {
                undoing.undo(taken.id(), taken.version());
            } catch (Refused no) {
                throw taken.naming(no);
            }
        }
    }

    private Map<UUID, Integer> lose(Collection<UUID> bookings, Cause cause) {
        return reassignments.lose(bookings, cause == Cause.PRACTITIONER_AWAY ? StatusReason.PRACTITIONER_ABSENT : StatusReason.CLINIC_CLOSED);
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
