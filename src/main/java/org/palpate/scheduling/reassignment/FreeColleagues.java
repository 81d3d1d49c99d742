package org.palpate.scheduling.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.database.Sql;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.reassignment.Reassignment.Colleague;

/**
 * Who could take each appointment that needs somebody else: qualified there for the whole of it, at work, not taken, with a
 * room and the device that it needs. One statement.
 */
@ApplicationScoped
class FreeColleagues {

    private static final String COLLEAGUES = """
            with taken as materialized (
              select o.resource_id, o.lanes, o.during from palpate.occupancy o left join palpate.appointment h on h.id = o.appointment_id
              where o.holds and upper(o.during) > ? and (h.id is null or palpate.stands(h.status, h.held_until, ?)))
            select a.id, c.id, c.name, a.starts_at, a.ends_at, w.weekday, w.starts, w.ends, lower(w.valid), upper(w.valid), w.one_day
            from palpate.appointment a
            join palpate.service s on s.id = a.service_id
            join palpate.practitioner c on c.active
            join palpate.working_hours w on w.practitioner_id = c.id and w.location_id = a.location_id
            cross join lateral (select tstzrange(a.starts_at - make_interval(mins => s.minutes_before),
              a.ends_at + make_interval(mins => s.minutes_after), '[)') as hands,
              a.starts_at - make_interval(mins => s.room_minutes_before) as room_from) as needed
            where a.status = 'needs_reassignment' and a.location_id = ? and a.ends_at > ?
              and (not a.needs_certificate or a.during <@ (select range_agg(q.valid) from palpate.qualification q
                where q.practitioner_id = c.id and q.location_id = a.location_id and q.technique = a.family))
              and not exists (select from taken t where t.resource_id = c.id and t.during && needed.hands and t.lanes && palpate.lanes_held(0, s.lanes))
              and exists (select from palpate.room r where r.location_id = a.location_id and not exists (select from taken t where t.resource_id = r.id
                and t.during && tstzrange(needed.room_from, a.ends_at + make_interval(mins => greatest(s.room_minutes_after, r.minutes_after)), '[)')))
              and (s.device_kind is null or exists (select from palpate.device d where d.location_id = a.location_id and d.active and d.kind = s.device_kind
                and not exists (select from taken t where t.resource_id = d.id
                  and t.during && tstzrange(a.starts_at, a.ends_at + make_interval(mins => d.minutes_after), '[)'))))
              and not exists (select from palpate.closure k join palpate.location l on l.id = k.location_id
                where k.location_id = a.location_id and k.day = cast(a.starts_at at time zone l.time_zone as date))
            order by a.starts_at, a.id, c.position, c.name
            """;
    @Inject
    private Sql sql;

    /** By the id of the appointment. Hours are compared on the clock of the place. */
    Map<UUID, List<Colleague>> at(Place place, Instant now) {
        Map<Free, List<Hours>> hours = sql.all(COLLEAGUES, row -> new Shiftwork(free(row), hours(row, place)), now, now, place.id(), now).stream()
                .collect(Collectors.groupingBy(Shiftwork::free, LinkedHashMap::new, Collectors.mapping(Shiftwork::hours, Collectors.toList())));
        return hours.entrySet().stream()
                .filter(one -> new Availability(place.zone(), one.getValue(), List.of(), Map.of()).covers(one.getKey().slot))
                .collect(Collectors.groupingBy(one -> one.getKey().appointment, Collectors.mapping(one -> one.getKey().colleague, Collectors.toList())));
    }

    private static Free free(ResultSet row) throws SQLException {
        return new Free(row.getObject(1, UUID.class), new Colleague(row.getObject(2, UUID.class), row.getString(3)),
                new TimeSlot(row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant()));
    }

    private static Hours hours(ResultSet row, Place place) throws SQLException {
        Shift shift = new Shift(row.getObject(7, LocalTime.class), row.getObject(8, LocalTime.class), null);
        return new Hours(null, place.id(), DayOfWeek.of(row.getInt(6)), shift, row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class), row.getBoolean(11));
    }

    /** Somebody who is qualified and not taken at the time of an appointment. */
    private record Free(UUID appointment, Colleague colleague, TimeSlot slot) {
    }

    /** One stretch of hours of somebody who is free. */
    private record Shiftwork(Free free, Hours hours) {
    }
}
