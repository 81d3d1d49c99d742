package org.palpate.scheduling.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Practitioners;
import org.palpate.scheduling.Appointment;
import org.palpate.scheduling.FreeTimes;
import org.palpate.scheduling.Needs;

/** The times that can be offered for a service on a day, practitioner by practitioner. */
@Doorway
public class Offers {

    /** The rooms and devices of the location first, without a time; then what is held anywhere in the clinic around those days. */
    private static final String HELD = """
            select r.id as resource_id, 'room' as kind, r.minutes_after, cast(null as timestamptz) as held_from,
                cast(null as timestamptz) as held_until, cast(null as integer) as lane, cast(null as integer) as allowed
              from palpate.room r where r.location_id = :location
            union all
            select d.id, 'device', d.minutes_after, null, null, null, null
              from palpate.device d where d.location_id = :location and d.active and d.kind = :device
            union all
            select resource_id, 'held', 0, lower(during), upper(during), palpate.lane_of(lanes), palpate.lanes_allowed(lanes)
              from (select o.resource_id, o.lanes, unnest(range_agg(o.during)) as during
                from palpate.appointment a join palpate.occupancy o on o.appointment_id = a.id
                where a.starts_at >= :from and a.starts_at < :until and o.holds and a.id <> :except
                  and palpate.stands(a.status, a.held_until, :now)
                group by o.resource_id, o.lanes) as merged
            """;
    private static final int DAYS_AHEAD = 14;
    private static final int FEW = 3;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Services services;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * For everybody who works at the place the free times on that day, or why not, with trainees under supervision, and with
     * times beside another appointment. Where somebody was faster and the day has few times left, what the days after it
     * offer follows. Two statements for a day.
     */
    List<DayOffers> everyWay(LocalDate day, Service service, Place place, Guest guest) {
        return from(day, Needs.of(service), place, guest);
    }

    /** The same for an appointment that is to be moved, into that room or any: its own time counts as free, and it keeps its length. */
    public List<DayOffers> forMoving(Appointment appointment, LocalDate day, UUID roomId, boolean late) {
        Service service = services.get(appointment.serviceId());
        Needs needs = new Needs(service, Duration.ofMinutes(appointment.slot().minutes()));
        return from(day, needs, caller.user().location(), new Guest(appointment.patientId(), appointment.id(), roomId, late));
    }

    /** Who is free from that moment on for as long as the service takes: first who may do it alone, then trainees with a supervisor. */
    public List<Offer> freeFrom(Instant start, Service service, Place place, UUID patientId) {
        LocalDate day = start.atZone(place.zone()).toLocalDate();
        List<Duty> roster = practitioners.roster(place, day, service.family());
        Weighing weighing = weighing(new TreeMap<>(Map.of(day, roster)), Needs.of(service), place, Guest.of(patientId)).get(0);
        Stream<Offer> alone = roster.stream()
                .filter(duty -> refusal(duty, service, place, day) == null && weighing.fits(duty, start))
                .map(duty -> offer(duty, List.of(start), null, Offer.Manner.ALONE));
        return Stream.concat(alone, supervised(service, roster, (trainee, supervisors) -> weighing.supervised(trainee, supervisors, start))).toList();
    }

    private List<DayOffers> from(LocalDate day, Needs needs, Place place, Guest guest) {
        List<DayOffers> offers = on(day, 1, needs, place, guest);
        return !guest.late() || offers.get(0).count() >= FEW ? offers
                : Stream.concat(offers.stream(), on(day.plusDays(1), DAYS_AHEAD, needs, place, guest).stream()).toList();
    }

    private List<DayOffers> on(LocalDate first, int days, Needs needs, Place place, Guest guest) {
        SortedMap<LocalDate, List<Duty>> rosters = new TreeMap<>(practitioners.rosters(place, first, days, needs.service().family()));
        return weighing(rosters, needs, place, guest).stream().map(day -> offers(day, rosters.get(day.day()), place)).toList();
    }

    private static DayOffers offers(Weighing weighing, List<Duty> roster, Place place) {
        LocalDate day = weighing.day();
        List<Offer> alone = new ArrayList<>();
        List<Offer> beside = new ArrayList<>();
        for (Duty duty : roster) {
            Refusal whyNot = refusal(duty, weighing.needs().service(), place, day);
            List<Instant> times = whyNot == null ? weighing.alone(duty) : List.of();
            alone.add(offer(duty, times, whyNot == null && times.isEmpty() ? none(weighing, duty, place) : whyNot, Offer.Manner.ALONE));
            List<Instant> taken = whyNot == null ? weighing.beside(duty) : List.of();
            if (!taken.isEmpty()) {
                beside.add(offer(duty, taken, null, Offer.Manner.BESIDE));
            }
        }
        return new DayOffers(day, alone, supervised(weighing.needs().service(), roster, weighing::supervised).toList(), beside);
    }

    /** Trainees, for a technique that they hold no certificate for themselves. */
    private static Stream<Offer> supervised(Service service, List<Duty> roster, BiFunction<Duty, List<Duty>, List<Offer>> times) {
        List<Duty> supervisors = roster.stream().filter(duty -> !duty.qualified().isEmpty() && !duty.trainee()).toList();
        return roster.stream().filter(duty -> service.needsCertificate() && duty.trainee())
                .flatMap(trainee -> times.apply(trainee, supervisors).stream());
    }

    /** One for each of the days, with all that is held loaded at once. */
    private List<Weighing> weighing(SortedMap<LocalDate, List<Duty>> rosters, Needs needs, Place place, Guest guest) {
        FreeTimes hours = new FreeTimes(place.zone(), needs.length(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        TimeSlot days = new TimeSlot(Practitioners.wholeDay(place, rosters.firstKey()).start(), Practitioners.wholeDay(place, rosters.lastKey()).end());
        Held held = held(place, days, needs.service(), guest.except());
        held.rooms().keySet().removeIf(room -> guest.roomId() != null && !guest.roomId().equals(room));
        rosters.values().stream().flatMap(List::stream)
                .forEach(duty -> duty.away().forEach(slot -> held.take(duty.practitionerId(), new Held.Taken(slot))));
        return rosters.keySet().stream().map(day -> new Weighing(day, hours, needs, held, guest.patientId())).toList();
    }

    private static Offer offer(Duty duty, List<Instant> times, Refusal whyNot, Offer.Manner manner) {
        return new Offer(duty.practitionerId(), duty.name(), duty.profession(), times, whyNot, manner);
    }

    private static Refusal refusal(Duty duty, Service service, Place place, LocalDate day) {
        if (service.needsCertificate() && duty.qualified().isEmpty()) {
            return uncertified(duty, place, day);
        }
        return duty.off(day, place.zone()).orElse(null);
    }

    /** All is taken, or the certificate covers none of the hours of the day. */
    private static Refusal none(Weighing weighing, Duty duty, Place place) {
        boolean certified = !weighing.needs().service().needsCertificate() || duty.isQualified(weighing.day(), place.zone());
        return certified ? Refusal.of("scheduling.not_offered.full") : uncertified(duty, place, weighing.day());
    }

    private static Refusal uncertified(Duty duty, Place place, LocalDate day) {
        if (duty.qualifiedUntil() == null) {
            return Refusal.of(duty.trainee() ? "scheduling.not_offered.trainee" : "scheduling.not_offered.no_certificate", place.name());
        }
        LocalDate lastDay = duty.qualifiedUntil().atZone(place.zone()).toLocalDate().minusDays(1);
        return Refusal.of(lastDay.isBefore(day) ? "scheduling.not_offered.certificate_ended" : "scheduling.not_offered.no_certificate_yet",
                place.name(), lastDay);
    }

    private Held held(Place place, TimeSlot days, Service service, UUID except) {
        List<Columns> rows = Columns.of(em.createNativeQuery(HELD, Tuple.class).setParameter("location", place.id())
                .setParameter("device", service.deviceKind() == null ? "" : service.deviceKind())
                .setParameter("from", days.start().minus(Needs.LONGEST)).setParameter("until", days.end().plus(Needs.BUFFER))
                .setParameter("except", except).setParameter("now", clock.instant()));
        Held held = new Held(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
        for (Columns row : rows) {
            UUID resource = row.uuid("resource_id");
            switch (row.text("kind")) {
                case "room" -> held.rooms().put(resource, row.number("minutes_after"));
                case "device" -> held.devices().put(resource, row.number("minutes_after"));
                default -> held.take(resource, new Held.Taken(new TimeSlot(row.instant("held_from"), row.instant("held_until")),
                        row.number("lane"), row.number("allowed")));
            }
        }
        return held;
    }
}
