package org.palpate.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import org.palpate.audit.Audit;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Practitioners;

/** The appointments of the clinic. A clash or a missing certificate is refused by the database and worded here. */
@Doorway
public class Appointments {

    /** The practitioner's usual room first, then the others. */
    private static final String FREE_ROOM = """
            select cast(r.id as varchar) from palpate.room r
            where r.location_id = :location and not exists (select from palpate.occupancy o
              where o.resource_id = r.id and o.holds and o.appointment_id <> :except
                and o.during && tstzrange(:start, :end, '[)'))
            order by r.id not in (select w.room_id from palpate.working_hours w
              where w.practitioner_id = :practitioner and w.location_id = :location and w.weekday = :weekday and w.room_id is not null),
              r.position, r.id
            limit 1
            """;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Services services;
    @Inject
    private BookingPolicies policies;
    @Inject
    private Holds holds;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Books once, however often the same form is sent; refuses with reasons a person can act on. */
    public UUID book(Booking booking) {
        lockLocation();
        if (em.find(Appointment.class, booking.id()) != null) {
            return booking.id();
        }
        Service service = services.get(booking.serviceId());
        Wish wish = wish(booking.patientId(), booking.practitionerId(), service, booking.start());
        policies.check(wish);
        em.persist(Appointment.book(booking, service, freeRoom(wish, booking.id()), by()));
        flush();
        audit.changed(booking.heldUntil() == null ? "appointment.booked" : "appointment.offered", booking.id(), booking.patientId());
        return booking.id();
    }

    /** Gives the appointment another time or practitioner, at the place where it is. */
    public void move(UUID id, int version, UUID practitionerId, Instant start) {
        lockLocation();
        Appointment appointment = get(id);
        Stale.unless(appointment.version(), version);
        if (!appointment.locationId().equals(caller.user().location().id())) {
            throw Refused.because("scheduling.refused.other_location");
        }
        Wish wish = wish(appointment.patientId(), practitionerId, services.get(appointment.serviceId()), start);
        policies.check(wish);
        appointment.move(practitionerId, start, freeRoom(wish, id));
        flush();
        audit.changed("appointment.moved", id, appointment.patientId());
    }

    /** The patient takes the time that is held for them. */
    public void accept(UUID id) {
        lockLocation();
        change(id, "appointment.accepted", appointment -> appointment.accept(by()));
    }

    /** The patient does not want the time that is held for them. */
    public void declineOffer(UUID id) {
        change(id, "appointment.declined", appointment -> appointment.declineOffer(by()));
    }

    public void confirm(UUID id) {
        change(id, "appointment.confirmed", appointment -> appointment.confirm(by()));
    }

    public void checkIn(UUID id) {
        change(id, "appointment.arrived", appointment -> appointment.checkIn(by()));
    }

    public void cancel(UUID id, StatusReason reason) {
        change(id, "appointment.cancelled", appointment -> appointment.cancel(reason, by()));
    }

    public void recordNoShow(UUID id) {
        change(id, "appointment.no_show", appointment -> appointment.recordNoShow(by()));
    }

    /** The patient is in the room: from here on the appointment stays with its practitioner and time. */
    public Appointment startTreatment(UUID id) {
        return change(id, "appointment.in_treatment", appointment -> appointment.startTreatment(by()));
    }

    public void complete(UUID id) {
        change(id, "appointment.completed", appointment -> appointment.complete(by()));
    }

    public Appointment get(UUID id) {
        return em.createQuery("from Appointment a where a.id = :id", Appointment.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    public Card card(UUID id) {
        return cards("where a.id = :id", query -> query.setParameter("id", id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** All of one place and day, those given up included, by time. */
    public List<Card> onDay(Place place, LocalDate day) {
        TimeSlot wholeDay = Practitioners.wholeDay(place, day);
        return cards("where a.location_id = :location and a.starts_at >= :start and a.starts_at < :end order by a.starts_at, p.family_name",
                query -> query.setParameter("location", place.id())
                        .setParameter("start", wholeDay.start()).setParameter("end", wholeDay.end()));
    }

    /** All of a patient, the latest first. */
    public List<Card> ofPatient(UUID patientId) {
        return cards("where a.patient_id = :patient order by a.starts_at desc limit 60",
                query -> query.setParameter("patient", patientId));
    }

    /** The visits of a course, in order. */
    public List<Card> ofCourse(UUID courseId) {
        return cards("where a.course_id = :course order by a.course_number", query -> query.setParameter("course", courseId));
    }

    private List<Card> cards(String where, Consumer<Query> values) {
        Query query = em.createNativeQuery(Card.SELECT + where, Tuple.class);
        values.accept(query);
        return Columns.of(query).stream().map(Card::of).toList();
    }

    private Appointment change(UUID id, String action, Consumer<Appointment> verb) {
        Appointment appointment = get(id);
        Status before = appointment.status();
        verb.accept(appointment);
        flush();
        if (appointment.status() != before) {
            audit.changed(action, id, appointment.patientId());
        }
        return appointment;
    }

    private Wish wish(UUID patientId, UUID practitionerId, Service service, Instant start) {
        return new Wish(patientId, practitionerId, service, caller.user().location(), TimeSlot.of(start, service.length()));
    }

    private Appointment.Room freeRoom(Wish wish, UUID except) {
        UUID location = wish.place().id();
        List<?> rooms = em.createNativeQuery(FREE_ROOM).setParameter("location", location).setParameter("except", except)
                .setParameter("start", wish.slot().start()).setParameter("practitioner", wish.practitionerId())
                .setParameter("end", wish.slot().end().plusSeconds(60L * wish.service().roomMinutesAfter()))
                .setParameter("weekday", wish.slot().start().atZone(wish.place().zone()).getDayOfWeek().getValue()).getResultList();
        if (rooms.isEmpty()) {
            throw Refused.because("scheduling.refused.no_room");
        }
        return new Appointment.Room(UUID.fromString((String) rooms.get(0)), location);
    }

    /**
     * Bookings of one location wait for each other, so that two of them never pick the same room; holds that have
     * ended are given up first.
     */
    public void lockLocation() {
        em.createNativeQuery("select cast(palpate.lock_resources(:clinic, array[cast(:location as uuid)]) as varchar)")
                .setParameter("clinic", caller.user().clinicId())
                .setParameter("location", caller.user().location().id()).getResultList();
        holds.releaseEnded();
    }

    private Appointment.By by() {
        return new Appointment.By(caller.user().accountId(), clock.instant(), caller.user().location().zone());
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException no) {
            throw Violation.in(no).map(Violation::constraint).map(Appointments::refusal).orElseThrow(() -> no);
        }
    }

    private static Refused refusal(String constraint) {
        return switch (constraint) {
            case "occupancy_once", "appointment_pkey" -> Refused.because("scheduling.refused.taken");
            case "appointment_certified" -> Refused.because("scheduling.refused.uncertified");
            case "visit_appointment_fkey" -> Refused.because("scheduling.refused.cannot_move");
            default -> null;
        };
    }
}
