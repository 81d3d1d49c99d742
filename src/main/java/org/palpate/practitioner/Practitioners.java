package org.palpate.practitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;

/** The practitioners of the clinic, who works when, and who is qualified for what. */
@Doorway
public class Practitioners {

    private static final String ROSTER = """
            select p.id, p.name, p.profession, p.trainee, w.id as hours_id, w.starts, w.ends, w.room_id, w.one_day, c.name as closed,
              array(select cast(a.id as varchar) || ' ' || a.kind || ' ' || cast(extract(epoch from lower(a.during)) as bigint) || ' '
                  || cast(extract(epoch from upper(a.during)) as bigint)
                from palpate.absence a where a.practitioner_id = p.id and lower(a.during) < :dayEnd and upper(a.during) > :dayStart
                order by lower(a.during)) as absences,
              coalesce((select range_agg(q.valid) @> tstzrange(:dayStart, :dayEnd, '[)') from palpate.qualification q
                where q.practitioner_id = p.id and q.location_id = :location and q.technique = :family), false) as qualified,
              (select max(upper(q.valid)) from palpate.qualification q
                where q.practitioner_id = p.id and q.location_id = :location and q.technique = :family) as qualified_until
            from palpate.practitioner p
            left join palpate.closure c on c.location_id = :location and c.day = cast(:day as date)
            left join palpate.working_hours w on w.practitioner_id = p.id
              and w.location_id = :location and w.weekday = :weekday and w.valid @> cast(:day as date)
            where p.active and exists (select from palpate.working_hours any_day
              where any_day.practitioner_id = p.id and any_day.location_id = :location)
            order by p.position, p.name, w.starts
            """;

    @PersistenceContext
    private EntityManager em;

    /**
     * Everybody who works at the place on some weekday, with the shifts of this day, and whether they are qualified
     * there for the technique family for the whole of it. A family that needs no certificate qualifies nobody here.
     */
    public List<Duty> roster(Place place, LocalDate day, String family) {
        TimeSlot wholeDay = wholeDay(place, day);
        List<Columns> rows = Columns.of(em.createNativeQuery(ROSTER, Tuple.class)
                .setParameter("dayStart", wholeDay.start()).setParameter("dayEnd", wholeDay.end())
                .setParameter("location", place.id()).setParameter("family", family)
                .setParameter("day", day).setParameter("weekday", day.getDayOfWeek().getValue()));
        Map<UUID, List<Columns>> byPractitioner = new LinkedHashMap<>();
        rows.forEach(row -> byPractitioner.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>()).add(row));
        return byPractitioner.values().stream().map(hours -> duty(hours, place, day)).toList();
    }

    /** All who treat now, in the clinic's own order. */
    public List<Practitioner> active() {
        return em.createQuery("from Practitioner p where p.active order by p.position, p.name", Practitioner.class).getResultList();
    }

    public Practitioner get(UUID id) {
        return em.createQuery("from Practitioner p where p.id = :id", Practitioner.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** The local day of the place from midnight to midnight: 23, 24 or 25 hours. */
    public static TimeSlot wholeDay(Place place, LocalDate day) {
        return new TimeSlot(day.atStartOfDay(place.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(place.zone()).toInstant());
    }

    private static Duty duty(List<Columns> rows, Place place, LocalDate day) {
        Columns first = rows.get(0);
        List<Absence> absences = first.texts("absences").stream().map(Practitioners::absence).toList();
        List<Hours> hours = rows.stream().filter(row -> row.has("hours_id")).map(row -> hours(row, place, day)).toList();
        Map<LocalDate, String> closures = first.has("closed") ? Map.of(day, first.text("closed")) : Map.of();
        List<Shift> shifts = new Availability(place.zone(), hours, absences, closures).shifts(day);
        return new Duty(first.uuid("id"), first.text("name"), first.text("profession"), first.is("trainee"), shifts, absences,
                first.text("closed"), first.is("qualified"), first.instant("qualified_until"));
    }

    /** Hours that hold on that day, whatever their other dates. */
    private static Hours hours(Columns row, Place place, LocalDate day) {
        return new Hours(row.uuid("hours_id"), place.id(), day.getDayOfWeek(), new Shift(row.time("starts"), row.time("ends"), row.uuid("room_id")),
                day, day.plusDays(1), row.is("one_day"));
    }

    private static Absence absence(String row) {
        String[] parts = row.split(" ");
        return new Absence(UUID.fromString(parts[0]), Absence.Kind.of(parts[1]), new TimeSlot(moment(parts[2]), moment(parts[3])), "");
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
