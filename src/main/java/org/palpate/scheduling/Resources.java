package org.palpate.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refused;
import org.palpate.kernel.TimeSlot;

/** What an appointment takes besides people: chooses a free room, a free device of the needed kind, and a lane. */
@Doorway
class Resources {

    /** First the room where it is already, then the practitioner's usual room, then the others. */
    private static final String FREE_ROOM = """
            select cast(r.id as varchar) from palpate.room r
            where r.location_id = :location and (r.id = :wanted or :wanted = :any) and not exists (select from palpate.occupancy o
              where o.resource_id = r.id and o.holds and o.appointment_id <> :except
                and o.during && tstzrange(:start, greatest(:end, cast(:ends as timestamptz) + make_interval(mins => r.minutes_after)), '[)'))
            order by r.id not in (select a.room_id from palpate.appointment a where a.id = :except and a.practitioner_id = :practitioner),
              r.id not in (select w.room_id from palpate.working_hours w where w.practitioner_id = :practitioner
                and w.location_id = :location and w.weekday = :weekday and w.room_id is not null and w.valid @> cast(:day as date)),
              r.position, r.id
            limit 1
            """;
    private static final UUID ANY = new UUID(0, 0);
    private static final String FREE_DEVICE = """
            select cast(d.id as varchar) from palpate.device d
            where d.location_id = :location and d.kind = :kind and d.active and not exists (select from palpate.occupancy o
              where o.resource_id = d.id and o.holds and o.appointment_id <> :except
                and o.during && tstzrange(:start, cast(:end as timestamptz) + make_interval(mins => d.minutes_after), '[)'))
            order by d.id not in (select a.device_id from palpate.appointment a where a.id = :except and a.device_id is not null),
              d.position, d.id
            limit 1
            """;
    private static final String DEVICE = "select 1 from palpate.device d where d.location_id = :location and d.kind = :kind and d.active limit 1";
    /** By the hour at which a visit starts, which an index answers; how long it lasts, with its minutes around, is compared then. */
    private static final String TAKEN = """
            select 1 from palpate.appointment a join palpate.occupancy o on o.appointment_id = a.id
            where a.starts_at >= :from and a.starts_at < :until and a.id <> :except and o.holds and (a.patient_id = :patient
                or a.practitioner_id in (:practitioner, :supervisor) or a.supervisor_id in (:practitioner, :supervisor))
              and (o.resource_id = :patient and o.during && tstzrange(:start, :end, '[)')
                or o.lanes && palpate.lanes_held(0, :lanes) and (o.resource_id = :practitioner and o.during && tstzrange(:before, :after, '[)')
                  or o.resource_id = :supervisor and o.during && tstzrange(:start, :end, '[)')))
            limit 1
            """;
    private static final String FREE_LANE = """
            select cast(lane as varchar) from generate_series(0, :last) as lane
            where not exists (select from palpate.occupancy o
              where o.resource_id = :practitioner and o.holds and o.lanes && palpate.lanes_held(lane, :last + 1) and (o.absence_id is not null or o.appointment_id <> :except)
                and o.during && tstzrange(:start, :end, '[)'))
            order by lane
            limit 1
            """;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Holds holds;
    @Inject
    private Caller caller;

    /**
     * Bookings of one location wait for each other, so that two of them never pick the same room; holds that have
     * ended are given up first.
     */
    public void lock(UUID locationId) {
        em.createNativeQuery("select cast(palpate.lock_resources(:clinic, array[cast(:location as uuid)]) as varchar)")
                .setParameter("clinic", caller.user().clinicId()).setParameter("location", locationId).getResultList();
        holds.releaseEnded();
    }

    /**
     * Everything that the wish needs, as far as it is free; refuses where no room or no device is.
     *
     * @param except the appointment whose own booking does not stand in the way
     */
    public Arrangement arrange(Wish wish, UUID except) {
        Needs needs = Needs.of(wish);
        short lane = wish.beside() == null ? 0 : lane(wish, needs, except);
        return new Arrangement(wish.practitionerId(), wish.supervisorId(), room(wish, needs, except), device(wish, except),
                wish.slot().start(), wish.slot().end(), lane, lane == 0 ? null : wish.beside());
    }

    private UUID room(Wish wish, Needs needs, UUID except) {
        var local = wish.slot().start().atZone(wish.place().zone());
        Query query = during(em.createNativeQuery(FREE_ROOM), needs.room(wish.slot().start(), 0))
                .setParameter("location", wish.place().id()).setParameter("except", except).setParameter("ends", wish.slot().end())
                .setParameter("wanted", wish.roomId() == null ? ANY : wish.roomId()).setParameter("any", ANY)
                .setParameter("practitioner", wish.practitionerId())
                .setParameter("weekday", local.getDayOfWeek().getValue()).setParameter("day", local.toLocalDate().toString());
        return UUID.fromString(first(query, wish.roomId() == null ? Refusals.NO_ROOM : Refusals.ROOM_TAKEN));
    }

    private UUID device(Wish wish, UUID except) {
        String kind = wish.service().deviceKind();
        if (kind == null) {
            return null;
        }
        Query query = during(em.createNativeQuery(FREE_DEVICE), wish.slot()).setParameter("location", wish.place().id())
                .setParameter("kind", kind).setParameter("except", except);
        return UUID.fromString(first(query, hasDevice(wish, kind) ? Refusals.DEVICE_TAKEN : "scheduling.refused.no_device"));
    }

    private boolean hasDevice(Wish wish, String kind) {
        return !em.createNativeQuery(DEVICE).setParameter("location", wish.place().id()).setParameter("kind", kind).getResultList().isEmpty();
    }

    private short lane(Wish wish, Needs needs, UUID except) {
        Instant start = wish.slot().start();
        Query query = during(em.createNativeQuery(FREE_LANE), needs.practitioner(start)).setParameter("last", wish.service().lanes() - 1)
                .setParameter("practitioner", wish.practitionerId()).setParameter("except", except);
        return Short.parseShort(first(query, Refusals.TAKEN));
    }

    /** Says early that one of the people is taken, before anything else is looked at; the last word is the database's. */
    public void refuseIfTaken(Wish wish, UUID except) {
        Needs needs = Needs.of(wish);
        TimeSlot busy = needs.practitioner(wish.slot().start());
        Query query = during(em.createNativeQuery(TAKEN), wish.slot()).setParameter("except", except)
                .setParameter("from", busy.start().minus(Needs.LONGEST)).setParameter("until", busy.end().plus(Needs.BUFFER))
                .setParameter("patient", wish.patientId()).setParameter("practitioner", wish.beside() == null ? wish.practitionerId() : ANY)
                .setParameter("supervisor", wish.supervisorId() == null ? ANY : wish.supervisorId())
                .setParameter("before", busy.start()).setParameter("after", busy.end()).setParameter("lanes", wish.service().lanes());
        if (!query.getResultList().isEmpty()) {
            throw Refused.because(Refusals.TAKEN);
        }
    }

    private static Query during(Query query, TimeSlot slot) {
        return query.setParameter("start", slot.start()).setParameter("end", slot.end());
    }

    private static String first(Query query, String noneFree) {
        List<?> rows = query.getResultList();
        if (rows.isEmpty()) {
            throw Refused.because(noneFree);
        }
        return (String) rows.get(0);
    }
}
