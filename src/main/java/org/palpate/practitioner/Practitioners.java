package org.palpate.practitioner;

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
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;

/** The practitioners of the clinic, who works when, and who is qualified for what. */
@Doorway
public class Practitioners {

    private static final String ROSTER = """
            select p.id, p.name, p.profession, p.trainee, w.starts, w.ends, w.room_id,
              coalesce((select range_agg(q.valid) @> tstzrange(:dayStart, :dayEnd, '[)') from palpate.qualification q
                where q.practitioner_id = p.id and q.location_id = :location and q.technique = :family), false) as qualified,
              (select max(upper(q.valid)) from palpate.qualification q
                where q.practitioner_id = p.id and q.location_id = :location and q.technique = :family) as qualified_until
            from palpate.practitioner p
            left join palpate.working_hours w on w.practitioner_id = p.id
              and w.location_id = :location and w.weekday = :weekday
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
                .setParameter("weekday", day.getDayOfWeek().getValue()));
        Map<UUID, List<Columns>> byPractitioner = new LinkedHashMap<>();
        rows.forEach(row -> byPractitioner.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>()).add(row));
        return byPractitioner.values().stream().map(Practitioners::duty).toList();
    }

    /** The local day of the place from midnight to midnight: 23, 24 or 25 hours. */
    public static TimeSlot wholeDay(Place place, LocalDate day) {
        return new TimeSlot(day.atStartOfDay(place.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(place.zone()).toInstant());
    }

    private static Duty duty(List<Columns> rows) {
        Columns first = rows.get(0);
        List<Shift> shifts = rows.stream().filter(row -> row.has("starts"))
                .map(row -> new Shift(row.time("starts"), row.time("ends"), row.uuid("room_id"))).toList();
        return new Duty(first.uuid("id"), first.text("name"), first.text("profession"), first.is("trainee"), shifts,
                first.is("qualified"), first.instant("qualified_until"));
    }
}
