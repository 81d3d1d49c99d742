package org.palpate.scheduling.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.database.Doorway;
import org.palpate.database.InstantRange;
import org.palpate.database.Sql;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Practitioners;
import org.palpate.practitioner.Shift;

/** Reads what is known of a handful of days, near or far apart, in three statements whatever their number. */
@Doorway
public class Outlooks {

    private static final String NEED = """
            select s.minutes_before, s.minutes_after, s.room_minutes_before, s.room_minutes_after, s.device_kind,
              array(select r.id || ' ' || r.minutes_after from palpate.room r where r.location_id = ?) as rooms,
              array(select d.id from palpate.device d where d.location_id = ? and d.kind = s.device_kind and d.active) as devices,
              coalesce((select max(d.minutes_after) from palpate.device d where d.location_id = ? and d.kind = s.device_kind), 0) as device_after
            from palpate.service s where s.id = ?
            """;
    private static final String STAFF = """
            select p.id, p.name, d.day, w.starts, w.ends, w.room_id, c.name as closed,
              array(select q.valid::text from palpate.qualification q where q.practitioner_id = p.id
                and q.location_id = ? and q.technique = ? order by lower(q.valid)) as certified
            from unnest(?::date[]) as d (day)
            cross join palpate.practitioner p
            left join palpate.closure c on c.location_id = ? and c.day = d.day
            left join palpate.working_hours w on w.practitioner_id = p.id and w.location_id = ?
              and w.weekday = extract(isodow from d.day) and w.valid @> d.day and c.id is null
            where p.active and exists (select from palpate.working_hours any_day
              where any_day.practitioner_id = p.id and any_day.location_id = ?)
            order by p.position, p.name, d.day, w.starts
            """;
    /** An appointment is found by its start, so that the index serves below row-level security. */
    private static final String HELD = """
            select o.resource_id, false as away, lower(o.during), upper(o.during)
            from unnest(?::timestamptz[], ?::timestamptz[]) as d (day_start, day_end)
            join palpate.appointment a on a.starts_at >= d.day_start - interval '9 hours' and a.starts_at < d.day_end
            join palpate.occupancy o on o.appointment_id = a.id
            where o.holds and a.id <> all (?::uuid[]) and (o.kind <> 'patient' or o.resource_id = ?)
              and (a.status <> 'requested' or a.held_until is null or a.held_until > ?)
            union all
            select b.practitioner_id, true, lower(b.during), upper(b.during) from palpate.absence b
            where lower(b.during) < ? and upper(b.during) > ?
            """;

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /**
     * What is known of these days.
     *
     * @param except appointments whose own time does not stand in the way, because they are to be moved
     */
    Outlook over(Collection<LocalDate> days, Service service, UUID patientId, Place place, Collection<UUID> except) {
        List<LocalDate> sorted = days.stream().distinct().sorted().toList();
        Map<UUID, List<TimeSlot>> held = new HashMap<>();
        Map<UUID, List<TimeSlot>> away = new HashMap<>();
        readHeld(sorted, place, patientId, except, held, away);
        Map<LocalDate, String> closed = new HashMap<>();
        return new Outlook(place, need(service, place), patientId, clock.instant(), staff(sorted, service, place, closed), held, away, closed);
    }

    private Need need(Service service, Place place) {
        return sql.first(NEED, row -> need(row, service), place.id(), place.id(), place.id(), service.id()).orElseThrow();
    }

    private static Need need(ResultSet row, Service service) throws SQLException {
        return new Need(service.length(), new Need.Around(row.getInt(1), row.getInt(2)), new Need.Around(row.getInt(3), row.getInt(4)),
                service.needsCertificate(), rooms(row), row.getString("device_kind") == null ? null : ids(row, "devices"),
                row.getInt("device_after"));
    }

    private List<Staff> staff(List<LocalDate> days, Service service, Place place, Map<LocalDate, String> closed) {
        Map<UUID, Staff> staff = new LinkedHashMap<>();
        sql.all(STAFF, row -> addTo(staff, closed, row), place.id(), service.family(), array(days), place.id(), place.id(), place.id());
        return List.copyOf(staff.values());
    }

    private static Staff addTo(Map<UUID, Staff> staff, Map<LocalDate, String> closed, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate day = row.getObject("day", LocalDate.class);
        Staff one = staff.get(id);
        if (one == null) {
            one = new Staff(id, row.getString("name"), new HashMap<>(), certified((String[]) row.getArray("certified").getArray()));
            staff.put(id, one);
        }
        LocalTime starts = row.getObject("starts", LocalTime.class);
        if (starts != null) {
            one.shifts().computeIfAbsent(day, none -> new ArrayList<>())
                    .add(new Shift(starts, row.getObject("ends", LocalTime.class), row.getObject("room_id", UUID.class)));
        }
        if (row.getString("closed") != null) {
            closed.put(day, row.getString("closed"));
        }
        return one;
    }

    private static List<TimeSlot> certified(String[] ranges) {
        return Stream.of(ranges).map(InstantRange::read).toList();
    }

    private void readHeld(List<LocalDate> days, Place place, UUID patientId, Collection<UUID> except, Map<UUID, List<TimeSlot>> held,
            Map<UUID, List<TimeSlot>> away) {
        List<TimeSlot> whole = days.stream().map(day -> Practitioners.wholeDay(place, day)).toList();
        Instant first = whole.get(0).start().minus(Duration.ofDays(1));
        Instant last = whole.get(whole.size() - 1).end().plus(Duration.ofDays(1));
        sql.all(HELD, row -> (row.getBoolean(2) ? away : held).computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(new TimeSlot(moment(row, 3), moment(row, 4))),
                array(whole.stream().map(TimeSlot::start).toList()), array(whole.stream().map(TimeSlot::end).toList()), array(except),
                patientId, clock.instant(), last, first);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Map<UUID, Integer> rooms(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("rooms").getArray()).map(room -> room.split(" "))
                .collect(Collectors.toMap(room -> UUID.fromString(room[0]), room -> Integer.valueOf(room[1])));
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }

    /** As PostgreSQL reads an array of what needs no quotes. */
    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
