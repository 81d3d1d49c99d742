package org.palpate.scheduling.offer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.palpate.clinic.Service;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.LocalTimes;

/** Who has taken the time, the room or the device that somebody else wanted: names and times, nothing clinical. */
@Doorway
public class Obstacles {

    /** People who are taken then; rooms and devices only where none that would do is left. */
    private static final String TAKEN = """
            with wanted as (select cast(:start as timestamptz) as starts, cast(:end as timestamptz) as ends),
            needed as materialized (
              select x.id, 'person' as kind, x.name, tstzrange(starts - make_interval(mins => :before), ends + make_interval(mins => :after), '[)') as during
                from wanted, (select id, name from palpate.practitioner union all select id, given_name || ' ' || family_name from palpate.patient) x
                where x.id in :people
              union all
              select r.id, 'room', r.name, tstzrange(starts - make_interval(mins => :room_before),
                  ends + make_interval(mins => greatest(:room_after, cast(r.minutes_after as integer))), '[)')
                from wanted, palpate.room r where r.location_id = :location and (r.id = :room or :room = :none)
              union all
              select d.id, 'device', d.name, tstzrange(starts, ends + make_interval(mins => d.minutes_after), '[)')
                from wanted, palpate.device d where d.location_id = :location and d.active and d.kind = :device
            ),
            taken as materialized (
              select n.id, n.kind as what, n.name, o.kind, o.during, a.practitioner_id, a.patient_id, a.starts_at, a.ends_at
              from needed n join palpate.occupancy o on o.resource_id = n.id and o.holds and o.during && n.during
              left join palpate.appointment a on a.id = o.appointment_id
              where (a.id is null or a.id <> :except and palpate.stands(a.status, a.held_until, :now))
            )
            select k.kind, k.name as who, t.name as treats, p.given_name || ' ' || p.family_name as patient,
              case when k.what = 'person' and k.starts_at is not null then k.starts_at else lower(k.during) end as starts_at,
              case when k.what = 'person' and k.ends_at is not null then k.ends_at else upper(k.during) end as ends_at
            from taken k
            left join palpate.practitioner t on t.id = k.practitioner_id
            left join palpate.patient p on p.id = k.patient_id
            where k.what = 'person' or not exists (select from needed n where n.kind = k.what and n.id not in (select id from taken))
            order by k.what <> 'person', lower(k.during), k.kind, k.name
            limit 4
            """;
    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    public List<Refusal> of(Clash clash) {
        Service service = clash.service();
        return Columns.of(em.createNativeQuery(TAKEN, Tuple.class).setParameter("people", clash.people())
                .setParameter("except", clash.except() == null ? NONE : clash.except()).setParameter("now", clock.instant())
                .setParameter("start", clash.slot().start()).setParameter("end", clash.end())
                .setParameter("before", service.minutesBefore()).setParameter("after", service.minutesAfter())
                .setParameter("room_before", service.roomMinutesBefore()).setParameter("room_after", service.roomMinutesAfter())
                .setParameter("location", caller.user().location().id()).setParameter("none", NONE)
                .setParameter("room", clash.roomId() == null ? NONE : clash.roomId())
                .setParameter("device", service.deviceKind() == null ? "" : service.deviceKind())).stream().map(this::inWords).toList();
    }

    private Refusal inWords(Columns row) {
        LocalTimes times = new LocalTimes(caller.user().location().zone());
        String from = times.label(row.instant("starts_at"));
        String until = times.label(row.instant("ends_at"));
        return switch (row.text("kind")) {
            case "absence" -> Refusal.of("scheduling.clash.absence", row.text("who"), from, until);
            case "supervisor" -> Refusal.of("scheduling.clash.supervisor", row.text("who"), row.text("treats"), from, until);
            case "patient" -> Refusal.of("scheduling.clash.patient", row.text("who"), row.text("treats"), from, until);
            case "room" -> Refusal.of("scheduling.clash.room", row.text("who"), row.text("treats"), row.text("patient"), from, until);
            case "device" -> Refusal.of("scheduling.clash.device", row.text("who"), row.text("treats"), row.text("patient"), from, until);
            default -> Refusal.of("scheduling.clash.practitioner", row.text("who"), row.text("patient"), from, until);
        };
    }
}
