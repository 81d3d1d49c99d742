package org.palpate.scheduling.reassignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.qualification.Bookings;
import org.palpate.practitioner.qualification.Skill;
import org.palpate.scheduling.Status;
import org.palpate.scheduling.StatusReason;

/** The appointments that lost their practitioner. Losing one is recorded here, with what lost it, in one transaction. */
@Doorway
public class Reassignments implements Bookings {

    private static final String NOT_OVER = """
            select id, certified_id, location_id, certified_technique, starts_at, ends_at, status in ('in_treatment', 'completed', 'checked_out'),
              case when supervisor_id is not null then practitioner_id end
            from palpate.appointment
            where (certified_id = any (cast(? as uuid[])) or supervisor_id is not null and practitioner_id = any (cast(? as uuid[]))) and certified_technique is not null and ends_at > ? and starts_at > ?
            """;
    private static final String NOT_PERMITTED = """
            select id from palpate.appointment
            where supervisor_id is not null and practitioner_id = any (cast(? as uuid[])) and starts_at > ? and certified_technique is not null and status <> 'in_treatment'
              and not palpate.may_be_supervised(clinic_id, practitioner_id, location_id, family)
            """;
    private static final String LOSE = """
            update palpate.appointment set status = ?, reason = ?, status_at = ?, status_by = ?, version = version + 1
            where id = any (cast(? as uuid[])) and status = any (?) returning id, patient_id, version
            """;
    private static final String OPEN = """
            select a.id, p.given_name || ' ' || p.family_name, s.name, pr.name, a.reason, a.starts_at, a.ends_at, a.version
            from palpate.appointment a
            join palpate.patient p on p.id = a.patient_id
            join palpate.service s on s.id = a.service_id
            join palpate.practitioner pr on pr.id = a.practitioner_id
            where a.status = 'needs_reassignment' and a.location_id = ? and a.ends_at > ? order by a.starts_at, a.id
            """;
    private static final String COUNT = "select count(*) from palpate.appointment where status = 'needs_reassignment' and location_id = ? and ends_at > ?";

    /** No visit is longer; by it the index on the start can be used. */
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    private Sql sql;
    @Inject
    private FreeColleagues free;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @Override
    public List<Booked> notOver(Collection<UUID> practitioners, Instant moment) {
        return sql.all(NOT_OVER, row -> new Booked(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(8, UUID.class),
                new Skill(row.getObject(3, UUID.class), row.getString(4)),
                new TimeSlot(row.getTimestamp(5).toInstant(), row.getTimestamp(6).toInstant()), row.getBoolean(7)),
                texts(practitioners), texts(practitioners), moment, moment.minus(LONGEST));
    }

    @Override
    public List<UUID> notPermitted(Collection<UUID> trainees, Instant moment) {
        return sql.all(NOT_PERMITTED, row -> row.getObject(1, UUID.class), texts(trainees), moment);
    }

    @Override
    public void loseCover(List<UUID> appointments, Cause cause) {
        lose(appointments, cause == Cause.SUSPENDED ? StatusReason.CERTIFICATE_SUSPENDED : StatusReason.CERTIFICATE_ENDED);
    }

    /** Gives up the times of those that have not begun; gives the version in which each of them is now. */
    Map<UUID, Integer> lose(Collection<UUID> appointments, StatusReason reason) {
        String[] from = Stream.of(Status.values()).filter(status -> status.canBecome(Status.NEEDS_REASSIGNMENT)).map(Status::code).toArray(String[]::new);
        Map<UUID, UUID> lost = new LinkedHashMap<>();
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        sql.all(LOSE, row -> {
            lost.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            return versions.put(row.getObject(1, UUID.class), row.getInt(3));
        }, Status.NEEDS_REASSIGNMENT.code(),
                reason.code(), clock.instant(), caller.user().accountId(), texts(appointments), from);
        lost.forEach((id, patient) -> audit.changed("appointment.needs_reassignment", id, patient));
        return versions;
    }

    /** How many wait at a place. */
    public int count(Place place) {
        return sql.first(COUNT, row -> row.getInt(1), place.id(), clock.instant()).orElse(0);
    }

    /** Those at a place whose time is still to come, the soonest first. */
    public List<Reassignment> open(Place place) {
        Instant now = clock.instant();
        Map<UUID, List<Reassignment.Colleague>> colleagues = free.at(place, now);
        return sql.all(OPEN, row -> new Reassignment(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant(), row.getInt(8),
                colleagues.getOrDefault(row.getObject(1, UUID.class), List.of())), place.id(), now);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
