package org.palpate.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.palpate.clinic.Service;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Practitioners;

/** The times that can be offered for a service on a day, practitioner by practitioner. */
@Doorway
public class Offers {

    /** The rooms of the location first, without a time; then what is held anywhere in the clinic around that day. */
    private static final String HELD = """
            select r.id as resource_id, true as room, cast(null as timestamptz) as held_from, cast(null as timestamptz) as held_until
              from palpate.room r where r.location_id = :location
            union all
            select o.resource_id, false, lower(o.during), upper(o.during)
              from palpate.appointment a join palpate.occupancy o on o.appointment_id = a.id
              where a.starts_at >= :from and a.starts_at < :until and o.holds and a.id <> :except
                and (a.status <> 'requested' or a.held_until is null or a.held_until > :now)
            """;
    private static final UUID NONE = new UUID(0, 0);
    private static final Duration LONGEST = Duration.ofHours(9);

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Clock clock;

    /** For everybody who works at the place: free times on that day, or why not. Two statements. */
    public List<Offer> on(LocalDate day, Service service, Place place, UUID patientId) {
        return on(day, service, place, new Guest(patientId, NONE));
    }

    /** The same for an appointment that is to be moved: its own time counts as free. */
    public List<Offer> forMoving(Appointment appointment, Service service, Place place, LocalDate day) {
        return on(day, service, place, new Guest(appointment.patientId(), appointment.id()));
    }

    private List<Offer> on(LocalDate day, Service service, Place place, Guest guest) {
        Held held = held(place, day, guest.except());
        FreeTimes free = new FreeTimes(place.zone(), service.length(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        List<Offer> offers = new ArrayList<>();
        for (Duty duty : practitioners.roster(place, day, service.family())) {
            Refusal whyNot = refusal(duty, service, place, day);
            List<Instant> times = whyNot != null ? List.of() : times(free.on(day, duty.shifts(), taken(held, duty, guest)), held, service);
            offers.add(new Offer(duty.practitionerId(), duty.name(), duty.profession(), times,
                    whyNot == null && times.isEmpty() ? Refusal.of("scheduling.not_offered.full") : whyNot));
        }
        return offers;
    }

    private static List<TimeSlot> taken(Held held, Duty duty, Guest guest) {
        List<TimeSlot> taken = new ArrayList<>(held.of(duty.practitionerId()));
        taken.addAll(duty.away());
        if (guest.patientId() != null) {
            taken.addAll(held.of(guest.patientId()));
        }
        return taken;
    }

    private static List<Instant> times(List<Instant> free, Held held, Service service) {
        Duration room = service.length().plusMinutes(service.roomMinutesAfter());
        return free.stream().filter(start -> held.hasRoomFor(TimeSlot.of(start, room))).toList();
    }

    private static Refusal refusal(Duty duty, Service service, Place place, LocalDate day) {
        if (service.needsCertificate() && !duty.qualified()) {
            return uncertified(duty, place, day);
        }
        return duty.off(day, place.zone()).orElse(null);
    }

    private static Refusal uncertified(Duty duty, Place place, LocalDate day) {
        if (duty.qualifiedUntil() == null) {
            return Refusal.of(duty.trainee() ? "scheduling.not_offered.trainee" : "scheduling.not_offered.no_certificate", place.name());
        }
        LocalDate lastDay = duty.qualifiedUntil().atZone(place.zone()).toLocalDate().minusDays(1);
        return Refusal.of(lastDay.isBefore(day) ? "scheduling.not_offered.certificate_ended" : "scheduling.not_offered.no_certificate_yet",
                place.name(), lastDay);
    }

    private Held held(Place place, LocalDate day, UUID except) {
        TimeSlot wholeDay = Practitioners.wholeDay(place, day);
        List<Columns> rows = Columns.of(em.createNativeQuery(HELD, Tuple.class).setParameter("location", place.id())
                .setParameter("from", wholeDay.start().minus(LONGEST)).setParameter("until", wholeDay.end())
                .setParameter("except", except).setParameter("now", clock.instant()));
        Set<UUID> rooms = new HashSet<>();
        Map<UUID, List<TimeSlot>> slots = new HashMap<>();
        for (Columns row : rows) {
            UUID resource = row.uuid("resource_id");
            if (row.is("room")) {
                rooms.add(resource);
            } else {
                slots.computeIfAbsent(resource, id -> new ArrayList<>())
                        .add(new TimeSlot(row.instant("held_from"), row.instant("held_until")));
            }
        }
        return new Held(rooms, slots);
    }

    /** For whom a time is sought, and whose own booking does not stand in the way. */
    private record Guest(UUID patientId, UUID except) {
    }
}
