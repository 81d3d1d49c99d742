package org.palpate.scheduling.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Shift;

/** Loads all that bears on free times at a location, in two statements however long the time and large the clinic. */
@Doorway
class Worlds {

    private static final String STAFF = """
            select p.id, p.name, p.profession, w.id as hours_id, w.location_id,
              p.trainee and palpate.may_be_supervised(p.clinic_id, p.id, w.location_id, asked.family) as trainee, w.weekday, w.starts, w.ends, w.room_id,
              lower(w.valid) as holds_from, upper(w.valid) as holds_until, w.one_day,
              palpate.qualified_times(p.id, w.location_id, asked.family) as qualified
            from (select cast(? as text) as family) as asked cross join palpate.practitioner p join palpate.working_hours w on w.practitioner_id = p.id
            where p.active and w.location_id = ? order by p.position, p.name, p.id, w.starts
            """;
    /** Of a practitioner only what takes a lane that the service would take stands in the way; an offered time that was not taken in time is free again. */
    private static final String HELD = """
            select 'room' as what, r.id, r.name as label, r.minutes_after as minutes, array[]::bigint[] as froms, array[]::bigint[] as untils, r.position
              from palpate.room r where r.location_id = ?
            union all
            select 'device', d.id, d.name, d.minutes_after, array[]::bigint[], array[]::bigint[], d.position
              from palpate.device d where d.location_id = ? and d.active and d.kind = ?
            union all
            select 'closure', c.id, c.day || ' ' || c.name, 0, array[]::bigint[], array[]::bigint[], 0
              from palpate.closure c where c.location_id = ? and c.day >= ? and c.day < ?
            union all
            select 'absence', a.practitioner_id, a.kind, 0, array[extract(epoch from lower(a.during))::bigint], array[extract(epoch from upper(a.during))::bigint], 0
              from palpate.absence a where lower(a.during) < ? and upper(a.during) > ?
            union all
            select 'held', resource_id, '', 0, array_agg(extract(epoch from lower(taken))::bigint), array_agg(extract(epoch from upper(taken))::bigint), 0
              from (select o.resource_id, unnest(range_agg(o.during)) as taken
                from palpate.appointment b join palpate.occupancy o on o.appointment_id = b.id
                where b.starts_at >= ? and b.starts_at < ? and o.holds and o.lanes && palpate.lanes_held(0, ?) and (o.kind <> 'patient' or o.resource_id = ?)
                  and palpate.stands(b.status, b.held_until, ?)
                group by o.resource_id) as merged
              group by resource_id
            order by position, label
            """;
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** For a service, if one is chosen, from a day on. A day more before and after is known too, for the minutes around a time. */
    public World load(Place place, Service service, UUID patientId, LocalDate from, int days) {
        Instant start = from.minusDays(1).atStartOfDay(place.zone()).toInstant();
        Instant end = from.plusDays(days + 1L).atStartOfDay(place.zone()).toInstant();
        Things things = new Things();
        sql.all(HELD, row -> things.add(row), place.id(), place.id(), service == null ? null : service.deviceKind(), place.id(), from.minusDays(1), from.plusDays(days + 1L),
                end, start, start, end, service == null ? Service.MOST_LANES : service.lanes(), patientId == null ? NOBODY : patientId, clock.instant());
        List<StaffRow> rows = sql.all(STAFF, StaffRow::of, service == null ? null : service.family(), place.id());
        Map<UUID, List<StaffRow>> byPractitioner = new LinkedHashMap<>();
        rows.forEach(row -> byPractitioner.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        List<Staff> staff = byPractitioner.values().stream().map(hours -> staff(hours, things, place)).toList();
        return new World(place.zone(), staff, things.rooms, things.turnover, things.devices, things.held, things.closures);
    }

    private static Staff staff(List<StaffRow> rows, Things things, Place place) {
        StaffRow first = rows.get(0);
        List<Absence> absences = things.absences.getOrDefault(first.id(), List.of());
        Availability availability = new Availability(place.zone(), rows.stream().map(StaffRow::hours).toList(), absences, things.closures);
        return new Staff(first.id(), first.name(), first.profession(), first.trainee(), availability, Busy.of(first.qualified()),
                Busy.of(absences.stream().map(Absence::during).toList()));
    }

    private static List<TimeSlot> slots(ResultSet row) throws SQLException {
        Long[] froms = (Long[]) row.getArray("froms").getArray();
        Long[] untils = (Long[]) row.getArray("untils").getArray();
        return IntStream.range(0, froms.length)
                .mapToObj(i -> new TimeSlot(Instant.ofEpochSecond(froms[i]), Instant.ofEpochSecond(untils[i]))).toList();
    }

    /** Rooms, devices, closures, absences and what is held, as the rows come. */
    private static final class Things {

        private final Map<UUID, String> rooms = new LinkedHashMap<>();
        private final Map<UUID, Integer> turnover = new HashMap<>();
        private final Map<UUID, Integer> devices = new LinkedHashMap<>();
        private final Map<UUID, Busy> held = new HashMap<>();
        private final Map<LocalDate, String> closures = new HashMap<>();
        private final Map<UUID, List<Absence>> absences = new HashMap<>();

        private Object add(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            String label = row.getString("label");
            return switch (row.getString("what")) {
                case "room" -> {
                    turnover.put(id, row.getInt("minutes"));
                    yield rooms.put(id, label);
                }
                case "device" -> devices.put(id, row.getInt("minutes"));
                case "closure" -> closures.put(LocalDate.parse(label.substring(0, 10)), label.substring(11));
                case "absence" -> absences.computeIfAbsent(id, who -> new ArrayList<>())
                        .add(new Absence(id, Absence.Kind.of(label), slots(row).get(0), ""));
                default -> held.put(id, Busy.of(slots(row)));
            };
        }
    }

    /** One row of hours with whose they are. */
    private record StaffRow(UUID id, String name, String profession, boolean trainee, Hours hours, List<TimeSlot> qualified) {

        private static StaffRow of(ResultSet row) throws SQLException {
            Shift shift = new Shift(row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class), row.getObject("room_id", UUID.class));
            Hours hours = new Hours(row.getObject("hours_id", UUID.class), row.getObject("location_id", UUID.class), DayOfWeek.of(row.getInt("weekday")),
                    shift, row.getObject("holds_from", LocalDate.class), row.getObject("holds_until", LocalDate.class), row.getBoolean("one_day"));
            List<TimeSlot> qualified = new ArrayList<>();
            for (String range : (String[]) row.getArray("qualified").getArray()) {
                String[] ends = range.split(" ");
                qualified.add(new TimeSlot(Instant.ofEpochSecond(Long.parseLong(ends[0])), Instant.ofEpochSecond(Long.parseLong(ends[1]))));
            }
            return new StaffRow(row.getObject("id", UUID.class), row.getString("name"), row.getString("profession"), row.getBoolean("trainee"), hours, qualified);
        }
    }
}
