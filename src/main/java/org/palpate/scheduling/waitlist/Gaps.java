package org.palpate.scheduling.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.practitioner.Practitioners;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.Needs;
import org.palpate.screening.Screenings;
import org.palpate.screening.Status;

/**
 * The times that were given up: whether one can still be had, and who of those who wait could be booked for it, by the
 * rules to which a booking is held.
 */
@Doorway
public class Gaps {

    /** What is taken around the gap, anywhere in the clinic. An offered time that was not taken in time is free again. */
    private static final String TAKEN = """
            with taken as materialized (
              select o.resource_id, o.lanes, o.during from palpate.appointment a join palpate.occupancy o on o.appointment_id = a.id
              where a.starts_at >= ? and a.starts_at < ? and o.holds and palpate.stands(a.status, a.held_until, ?)
              union all
              select b.practitioner_id, palpate.lanes_held(0, 1), b.during from palpate.absence b where b.practitioner_id = ?)
            """;
    private static final String FREE = TAKEN + """
            select not exists (select from taken t where t.resource_id = ? and t.lanes @> 0 and t.during && tstzrange(?, ?, '[)'))
            """;
    /** By the place's own clock: day, weekday and time are worked out in Java, and until when the hours last. */
    private static final String FITS = """
             and offered.id is null and w.location_id = ? and w.patient_id <> ? and (w.practitioner_id is null or w.practitioner_id = ?)
              and ? = any (w.weekdays) and w.first_day <= ? and (w.last_day is null or w.last_day >= ?)
              and s.active and s.minutes <= ? and w.from_time <= ? and extract(epoch from w.until_time) >= ? + s.minutes * 60
              and s.bookable_by && ?::text[]
              and exists (select from (select ?::uuid as practitioner, ?::timestamptz as start) g,
                lateral (select tstzrange(g.start, g.start + make_interval(mins => s.minutes), '[)') as itself) v
                where (not s.needs_certificate or (select range_agg(q.valid) from palpate.qualification q where q.practitioner_id = g.practitioner
                    and q.location_id = w.location_id and q.technique = s.family) @> v.itself)
                  and not exists (select from taken t where t.resource_id = w.patient_id and t.during && v.itself
                    or t.resource_id = g.practitioner and t.lanes && palpate.lanes_held(0, s.lanes) and t.during && tstzrange(g.start - make_interval(mins => s.minutes_before),
                      upper(v.itself) + make_interval(mins => s.minutes_after), '[)'))
                  and exists (select from palpate.room r where r.location_id = w.location_id
                    and not exists (select from taken t where t.resource_id = r.id
                      and t.during && tstzrange(g.start - make_interval(mins => s.room_minutes_before),
                        upper(v.itself) + make_interval(mins => greatest(s.room_minutes_after, r.minutes_after)), '[)')))
                  and (s.device_kind is null or exists (select from palpate.device d where d.location_id = w.location_id and d.active
                    and d.kind = s.device_kind and not exists (select from taken t where t.resource_id = d.id
                      and t.during && tstzrange(g.start, upper(v.itself) + make_interval(mins => d.minutes_after), '[)'))))
                  and (not (s.first_visit or s.follow_up_only) or s.first_visit <> exists (select from palpate.appointment b
                    where b.patient_id = w.patient_id and (b.status in ('in_treatment', 'completed', 'checked_out')
                      or s.follow_up_only and b.status in ('booked', 'confirmed', 'arrived') and b.starts_at < g.start
                        and (select f.first_visit from palpate.service f where f.id = b.service_id)))))
            """ + EntryRows.BEST_FIRST + " limit 20";

    @Inject
    private Sql sql;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Screenings screenings;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Who fits a cancelled time at the caller's location; null where it was not cancelled, or has passed. */
    public Fitting fitting(Card gap) {
        boolean givenUp = gap.status().isCancelled() && gap.start().isAfter(clock.instant())
                && gap.where().locationId().equals(caller.user().location().id());
        if (!givenUp) {
            return null;
        }
        long minutes = minutesAtWork(gap);
        if (minutes <= 0) {
            return Fitting.CLOSED;
        }
        return isFree(gap, minutes) ? new Fitting(null, notBlocked(matching(gap, minutes))) : Fitting.TAKEN;
    }

    /** How much of the gap the practitioner still works from its beginning: hours, absences and closed days may have changed. */
    private long minutesAtWork(Card gap) {
        LocalDate day = local(gap).toLocalDate();
        return practitioners.roster(caller.user().location(), day, gap.service().family()).stream()
                .filter(duty -> duty.practitionerId().equals(gap.practitioner().id()))
                .flatMap(duty -> duty.open(day, gap.where().zone()).stream())
                .filter(work -> !work.start().isAfter(gap.start()) && work.end().isAfter(gap.start()))
                .map(work -> work.end().isBefore(gap.end()) ? work.end() : gap.end())
                .mapToLong(end -> Duration.between(gap.start(), end).toMinutes()).max().orElse(0);
    }

    private boolean isFree(Card gap, long minutes) {
        UUID practitioner = gap.practitioner().id();
        return sql.first(FREE, row -> row.getBoolean(1), from(gap), until(gap), clock.instant(), practitioner, practitioner, gap.start(),
                gap.start().plus(Duration.ofMinutes(minutes))).orElse(false);
    }

    private List<Entry> matching(Card gap, long minutes) {
        ZonedDateTime start = local(gap);
        UUID practitioner = gap.practitioner().id();
        String roles = caller.user().roles().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
        return sql.all(TAKEN + EntryRows.SELECT + FITS, EntryRows::entry, from(gap), until(gap), clock.instant(), practitioner,
                clock.instant(), gap.where().locationId(), gap.patient().id(), practitioner,
                start.getDayOfWeek().getValue(), start.toLocalDate(), start.toLocalDate(), minutes, start.toLocalTime(), start.toLocalTime().toSecondOfDay(),
                roles, practitioner, gap.start());
    }

    /** By what is known today, as the door of a booking looks at it. */
    private List<Entry> notBlocked(List<Entry> entries) {
        Map<UUID, Status> safety = screenings.status(entries.stream().map(entry -> entry.patient().id()).distinct().toList(), caller.user().today(clock));
        return entries.stream().filter(entry -> {
            Status status = safety.get(entry.patient().id());
            return !status.emergency() && !status.blocks(entry.service().family());
        }).toList();
    }

    private static ZonedDateTime local(Card gap) {
        return gap.start().atZone(gap.where().zone());
    }

    private static Instant from(Card gap) {
        return gap.start().minus(Needs.BUFFER).minus(Needs.LONGEST);
    }

    private static Instant until(Card gap) {
        return gap.end().plus(Needs.BUFFER).plus(Needs.BUFFER);
    }
}
