package org.palpate.scheduling.offer;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.LocalTimes;

/** Who has taken the time that somebody else wanted: names and times, nothing clinical. */
@Doorway
public class Obstacles {

    private static final String TAKEN = """
            select o.kind, o.resource_id, w.name as who, t.name as treats, p.given_name || ' ' || p.family_name as patient,
              coalesce(a.starts_at, lower(o.during)) as starts_at, coalesce(a.ends_at, upper(o.during)) as ends_at
            from palpate.occupancy o
            left join palpate.practitioner w on w.id = o.resource_id
            left join palpate.appointment a on a.id = o.appointment_id
            left join palpate.practitioner t on t.id = a.practitioner_id
            left join palpate.patient p on p.id = a.patient_id
            where o.resource_id in :people and o.holds and (o.appointment_id is null or o.appointment_id <> :except)
              and o.during && tstzrange(cast(:start as timestamptz) - make_interval(mins => :before),
                cast(:end as timestamptz) + make_interval(mins => :after), '[)')
            order by lower(o.during), o.kind
            limit 4
            """;
    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Caller caller;

    public List<Refusal> of(Clash clash) {
        return Columns.of(em.createNativeQuery(TAKEN, Tuple.class).setParameter("people", clash.people())
                .setParameter("except", clash.except() == null ? NONE : clash.except())
                .setParameter("start", clash.slot().start()).setParameter("end", clash.end())
                .setParameter("before", clash.service().minutesBefore()).setParameter("after", clash.service().minutesAfter()))
                .stream().map(this::inWords).toList();
    }

    private Refusal inWords(Columns row) {
        LocalTimes times = new LocalTimes(caller.user().location().zone());
        String from = times.label(row.instant("starts_at"));
        String until = times.label(row.instant("ends_at"));
        return switch (row.text("kind")) {
            case "absence" -> Refusal.of("scheduling.clash.absence", row.text("who"), from, until);
            case "supervisor" -> Refusal.of("scheduling.clash.supervisor", row.text("who"), row.text("treats"), from, until);
            case "patient" -> Refusal.of("scheduling.clash.patient", row.text("patient"), row.text("treats"), from, until);
            default -> Refusal.of("scheduling.clash.practitioner", row.text("who"), row.text("patient"), from, until);
        };
    }
}
