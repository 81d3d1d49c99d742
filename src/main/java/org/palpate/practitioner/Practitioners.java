package org.palpate.practitioner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            select p.id, p.name, p.profession, p.trainee and palpate.may_be_supervised(p.clinic_id, p.id, :location, :family) as trainee, w.id as hours_id, w.weekday, w.starts, w.ends, w.room_id, w.one_day,
              lower(w.valid) as holds_from, upper(w.valid) as holds_until,
              array(select cast(c.day as varchar) || ' ' || c.name from palpate.closure c
                where c.location_id = :location and c.day >= :from and c.day < :until) as closed,
              array(select cast(a.id as varchar) || ' ' || a.kind || ' ' || cast(extract(epoch from lower(a.during)) as bigint) || ' '
                  || cast(extract(epoch from upper(a.during)) as bigint)
                from palpate.absence a where a.practitioner_id = p.id and lower(a.during) < :end and upper(a.during) > :start
                order by lower(a.during)) as absences,
              palpate.qualified_times(p.id, :location, :family) as qualified
            from palpate.practitioner p
            left join palpate.working_hours w on w.practitioner_id = p.id and w.location_id = :location
              and w.weekday in :weekdays and w.valid && daterange(cast(:from as date), cast(:until as date))
            where p.active and exists (select from palpate.working_hours any_day
              where any_day.practitioner_id = p.id and any_day.location_id = :location)
            order by p.position, p.name, w.starts
            """;

    @PersistenceContext
    private EntityManager em;

    /**
     * Everybody who works at the place on some weekday, with the shifts of this day, and when they are qualified
     * there for the technique family on it. A family that needs no certificate qualifies nobody here.
     */
    public List<Duty> roster(Place place, LocalDate day, String family) {
        return rosters(place, day, 1, family).get(day);
    }

    /** The same for each of several days from the first on, in one statement. */
    public Map<LocalDate, List<Duty>> rosters(Place place, LocalDate first, int days, String family) {
        List<LocalDate> each = first.datesUntil(first.plusDays(days)).toList();
        return Rosters.of(Columns.of(em.createNativeQuery(ROSTER, Tuple.class)
                .setParameter("location", place.id()).setParameter("family", family)
                .setParameter("from", first).setParameter("until", first.plusDays(days))
                .setParameter("start", wholeDay(place, first).start()).setParameter("end", wholeDay(place, first.plusDays(days - 1L)).end())
                .setParameter("weekdays", each.stream().map(day -> day.getDayOfWeek().getValue()).distinct().toList())), place, each);
    }

    /** All who treat now, in the clinic's own order. */
    public List<Practitioner> active() {
        return em.createQuery("from Practitioner p where p.active order by p.position, p.name", Practitioner.class).getResultList();
    }

    public Practitioner get(UUID id) {
        return Optional.ofNullable(em.find(Practitioner.class, id)).orElseThrow(NotFound::new);
    }

    /** The local day of the place from midnight to midnight: 23, 24 or 25 hours. */
    public static TimeSlot wholeDay(Place place, LocalDate day) {
        return new TimeSlot(day.atStartOfDay(place.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(place.zone()).toInstant());
    }
}
