package org.palpate.practitioner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;

/** Who works when at a location over several days, in one statement. */
@Doorway
public class Rotas {

    private static final String ALL = """
            with here as (select p.id, p.name, p.profession, p.position from palpate.practitioner p
              where p.active and exists (select from palpate.working_hours w where w.practitioner_id = p.id and w.location_id = :location))
            select 'hours' as what, p.*, w.id as row_id, w.weekday, w.starts, w.ends, w.room_id, w.one_day, lower(w.valid) as day_from, upper(w.valid) as day_until,
                cast(null as timestamptz) as away_from, cast(null as timestamptz) as away_until, cast(null as text) as reason
              from here p left join palpate.working_hours w on w.practitioner_id = p.id and w.location_id = :location
                and w.valid && daterange(cast(:from as date), cast(:until as date))
            union all
            select 'away', p.*, a.id, null, null, null, null, null, null, null, lower(a.during), upper(a.during), a.kind
              from here p join palpate.absence a on a.practitioner_id = p.id and a.during && tstzrange(:start, :end)
            union all
            select 'closed', null, null, null, null, null, null, null, null, null, null, c.day, null, null, null, c.name
              from palpate.closure c where c.location_id = :location and c.day >= :from and c.day < :until
            order by position, name, starts
            """;

    @PersistenceContext
    private EntityManager em;

    /** Everybody who works at the place at some time, in the clinic's order; from the first day up to the day before the last. */
    public List<Rota> of(Place place, LocalDate from, LocalDate until) {
        List<Columns> rows = Columns.of(em.createNativeQuery(ALL, Tuple.class).setParameter("location", place.id())
                .setParameter("from", from).setParameter("until", until)
                .setParameter("start", from.atStartOfDay(place.zone()).toInstant())
                .setParameter("end", until.atStartOfDay(place.zone()).toInstant()));
        List<Rota.Closed> closures = those(rows, "closed", row -> new Rota.Closed(row.date("day_from"), row.text("reason")));
        Map<UUID, List<Columns>> byPractitioner = new LinkedHashMap<>();
        rows.stream().filter(row -> row.has("id"))
                .forEach(row -> byPractitioner.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>()).add(row));
        return byPractitioner.values().stream().map(own -> rota(own, place, closures)).toList();
    }

    private static Rota rota(List<Columns> rows, Place place, List<Rota.Closed> closures) {
        Columns first = rows.get(0);
        return new Rota(first.uuid("id"), first.text("name"), first.text("profession"),
                those(rows.stream().filter(row -> row.has("starts")).toList(), "hours", row -> hours(row, place)),
                those(rows, "away", Rotas::absence),
                closures);
    }

    private static Hours hours(Columns row, Place place) {
        return new Hours(row.uuid("row_id"), place.id(), DayOfWeek.of(row.number("weekday")), new Shift(row.time("starts"), row.time("ends"), row.uuid("room_id")),
                row.date("day_from"), row.date("day_until"), row.is("one_day"));
    }

    private static Absence absence(Columns row) {
        return new Absence(row.uuid("row_id"), Absence.Kind.of(row.text("reason")), new TimeSlot(row.instant("away_from"), row.instant("away_until")), "");
    }

    private static <T> List<T> those(List<Columns> rows, String what, Function<Columns, T> read) {
        return rows.stream().filter(row -> row.text("what").equals(what)).map(read).toList();
    }
}
