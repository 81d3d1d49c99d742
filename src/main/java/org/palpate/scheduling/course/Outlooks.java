package org.palpate.scheduling.course;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Practitioners;

/** Reads what is known of a handful of days, near or far apart, in one statement whatever their number. */
@Doorway
public class Outlooks {

    /** An appointment is found by its start, so that the index serves below row-level security. */
    private static final String HELD = """
            select 'held' as what, o.resource_id as id, '' as label, extract(epoch from lower(o.during))::bigint as a,
              extract(epoch from upper(o.during))::bigint as b, array[]::text[] as texts, 0 as nth
            from unnest(?::timestamptz[], ?::timestamptz[]) as d (day_start, day_end)
            join palpate.appointment a on a.starts_at >= d.day_start - interval '9 hours' and a.starts_at < d.day_end
            join palpate.occupancy o on o.appointment_id = a.id
            where o.holds and a.id <> all (?::uuid[]) and (o.kind <> 'patient' or o.resource_id = ?)
              and palpate.stands(a.status, a.held_until, ?)
            """;
    private static final String KNOWN = HELD + """
            union all
            select 'away', b.practitioner_id, '', extract(epoch from lower(b.during))::bigint, extract(epoch from upper(b.during))::bigint, '{}', 0
            from palpate.absence b where lower(b.during) < ? and upper(b.during) > ?
            union all
            select 'staff', p.id, p.name, 0, 0, array(select q.valid::text from palpate.qualification q where q.practitioner_id = p.id
                and q.location_id = ? and q.technique = ? order by lower(q.valid)), p.position
            from palpate.practitioner p where p.active and exists (select from palpate.working_hours w
              where w.practitioner_id = p.id and w.location_id = ?)
            union all
            select 'hours', w.practitioner_id, w.weekday || ' ' || w.one_day, 0, 0, array[w.starts::text, w.ends::text, lower(w.valid)::text,
              upper(w.valid)::text], 0
            from palpate.working_hours w where w.location_id = ? and w.valid && daterange(?, ?)
            union all
            select 'closed', c.id, c.day || ' ' || c.name, 0, 0, '{}', 0 from palpate.closure c where c.location_id = ? and c.day >= ? and c.day < ?
            union all
            select 'room', r.id, '', r.minutes_after, 0, '{}', 0 from palpate.room r where r.location_id = ?
            union all
            select 'device', d.id, '', d.minutes_after, 0, '{}', 0 from palpate.device d where d.location_id = ? and d.kind = ? and d.active
            union all
            select 'evaluated', s.id, '', 0, 0, '{}', 0 from palpate.service s
            where s.id = ? and (not s.course_needs_evaluation or palpate.evaluated(s.clinic_id, ?))
            order by nth, label
            """;

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /**
     * What is known of these days; who works when, of those around them too.
     *
     * @param except appointments whose own time does not stand in the way, because they are to be moved
     */
    Outlook over(Collection<LocalDate> days, Service service, UUID patientId, Place place, Collection<UUID> except) {
        List<LocalDate> around = days.stream().flatMap(day -> Plan.around(day).stream()).distinct().sorted().toList();
        LocalDate first = around.get(0);
        LocalDate end = around.get(around.size() - 1).plusDays(1);
        TimeSlot span = new TimeSlot(Practitioners.wholeDay(place, first).start(), Practitioners.wholeDay(place, end).end());
        Known known = new Known();
        sql.all(KNOWN, known::add, Stream.concat(held(days, place, patientId, except), Stream.of(
                span.end(), span.start().minus(Duration.ofDays(1)), place.id(), service.family(), place.id(), place.id(), first, end,
                place.id(), first, end, place.id(), place.id(), service.deviceKind() == null ? "" : service.deviceKind(), service.id(), patientId)).toArray());
        return known.outlook(service, patientId, place, clock.instant(), around);
    }

    /** The same, with what is taken on further days. */
    Outlook wider(Outlook outlook, Collection<LocalDate> days) {
        Known more = new Known();
        sql.all(HELD, more::add, held(days, outlook.place(), outlook.patientId(), List.of()).toArray());
        return more.onTopOf(outlook);
    }

    private Stream<Object> held(Collection<LocalDate> days, Place place, UUID patientId, Collection<UUID> except) {
        List<TimeSlot> whole = days.stream().distinct().sorted().map(day -> Practitioners.wholeDay(place, day)).toList();
        return Stream.of(array(whole.stream().map(TimeSlot::start).toList()), array(whole.stream().map(TimeSlot::end).toList()), array(except),
                patientId, clock.instant());
    }

    /** As PostgreSQL reads an array of what needs no quotes. */
    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
