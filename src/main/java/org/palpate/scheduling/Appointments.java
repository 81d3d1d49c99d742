package org.palpate.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import org.palpate.audit.Audit;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.TimeSlot;

/**
 * The appointments of the clinic: who is booked when. A clash or a missing certificate is refused by the database. What
 * changes an appointment gives its new version, by which that change can be undone.
 */
@Doorway
public class Appointments {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Services services;
    @Inject
    private BookingPolicies policies;
    @Inject
    private Resources resources;
    @Inject
    private PastStates past;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Books once, however often the same form is sent; refuses with reasons a person can act on. */
    public UUID book(Booking booking) {
        lockLocation();
        if (!has(booking.id())) {
            place(booking);
            Refusals.flush(em);
        }
        return booking.id();
    }

    /** The patient takes the time that is held for them. */
    public void accept(UUID id) {
        lockLocation();
        Appointment appointment = get(id);
        policies.checkAccepted(appointment.patientId(), services.get(appointment.serviceId()));
        appointment.accept(by());
        done("appointment.accepted", appointment);
    }

    /** The patient does not want the time that is held for them. */
    public int declineOffer(UUID id) {
        Appointment appointment = get(id);
        appointment.declineOffer(by());
        return done("appointment.declined", appointment);
    }

    /** Whether it has been booked: what is sent twice is not done twice. */
    public boolean has(UUID id) {
        return em.find(Appointment.class, id) != null;
    }

    /** Makes the bookings of this location wait, for a program that books or moves several in one transaction. */
    public void lockLocation() {
        resources.lock(here().id());
    }

    /** Gives the appointment another time or practitioner, at the place where it is. */
    public int move(UUID id, int version, UUID practitionerId, Instant start) {
        return move(id, version, Slot.of(practitionerId, start), null);
    }

    /**
     * What stays at its time with whoever treats keeps its lane.
     *
     * @param roomId the only room that will do; null: any
     */
    public int move(UUID id, int version, Slot to, UUID roomId) {
        Appointment appointment = toArrange(id);
        Arrangement before = appointment.arrangement();
        if (appointment.status().holds() && before.isAt(to) && (roomId == null || roomId.equals(before.roomId()))) {
            return appointment.version();
        }
        refuseIfChanged(appointment, version);
        UUID supervisor = to.supervisorId() == null && to.practitionerId().equals(before.practitionerId()) ? before.supervisorId()
                : to.supervisorId();
        TimeSlot slot = TimeSlot.of(to.start(), Duration.ofMinutes(before.slot().minutes()));
        return arrange(appointment, wish(appointment, new Slot(to.practitionerId(), supervisor, to.start(), before.isAt(to)), slot).inRoom(roomId));
    }

    /** Makes the appointment longer or shorter; its start, practitioner and lane stay. */
    public int resize(UUID id, int version, int minutes) {
        Appointment appointment = toArrange(id);
        Arrangement before = appointment.arrangement();
        if (before.slot().minutes() == minutes) {
            return appointment.version();
        }
        refuseIfChanged(appointment, version);
        Slot same = new Slot(before.practitionerId(), before.supervisorId(), before.startsAt(), true);
        return arrange(appointment, wish(appointment, same, TimeSlot.of(before.startsAt(), Duration.ofMinutes(minutes))));
    }

    /** Books again what was cancelled, not shown or lost its practitioner, if the time is still free. */
    public int restore(UUID id) {
        Appointment appointment = toArrange(id);
        Arrangement before = appointment.arrangement();
        Wish wish = Wish.again(appointment, before, services.get(appointment.serviceId()), here());
        resources.refuseIfTaken(wish, id);
        policies.checkRestored(wish);
        Arrangement again = resources.arrange(wish, id);
        if (appointment.status() == Status.NEEDS_REASSIGNMENT) {
            appointment.reassign(again, past.beforeStatus(appointment), by());
        } else {
            appointment.restore(again, by());
        }
        return done("appointment.restored", appointment);
    }

    public Appointment get(UUID id) {
        return Optional.ofNullable(em.find(Appointment.class, id)).orElseThrow(NotFound::new);
    }

    public Card card(UUID id) {
        return cards("where a.id = :id", query -> query.setParameter("id", id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** What the page of the appointment tells besides its card. */
    public Particulars particulars(UUID id) {
        return Columns.of(em.createNativeQuery(Particulars.SELECT, Tuple.class).setParameter("id", id)).stream().findFirst()
                .map(Particulars::of).orElseThrow(NotFound::new);
    }

    /** All of a patient, the latest first. */
    public List<Card> ofPatient(UUID patientId) {
        return cards("where a.patient_id = :patient and " + Card.STANDS + " order by a.starts_at desc limit 60",
                query -> query.setParameter("patient", patientId).setParameter("now", clock.instant()));
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

    private Appointment place(Booking booking) {
        Service service = services.get(booking.serviceId());
        Wish wish = new Wish(booking.patientId(), booking.practitionerId(), booking.supervisorId(), service, here(),
                TimeSlot.of(booking.start(), service.length()), booking.roomId(), booking.beside());
        resources.refuseIfTaken(wish, booking.id());
        policies.check(wish);
        Appointment appointment = Appointment.book(booking, service, resources.arrange(wish, booking.id()), by());
        em.persist(appointment);
        audit.changed(booking.heldUntil() == null ? "appointment.booked" : "appointment.offered", booking.id(), booking.patientId());
        return appointment;
    }

    private Appointment toArrange(UUID id) {
        lockLocation();
        Appointment appointment = get(id);
        if (!appointment.locationId().equals(here().id())) {
            throw Refused.because("scheduling.refused.other_location");
        }
        return appointment;
    }

    private Wish wish(Appointment appointment, Slot who, TimeSlot slot) {
        return new Wish(appointment.patientId(), who.practitionerId(), who.supervisorId(), services.get(appointment.serviceId()), here(), slot,
                null, who.beside() ? appointment.arrangement().laneReason() : null);
    }

    private int arrange(Appointment appointment, Wish wish) {
        resources.refuseIfTaken(wish, appointment.id());
        policies.checkMoved(wish, appointment.slot().start());
        Arrangement to = resources.arrange(wish, appointment.id());
        if (appointment.status() == Status.NEEDS_REASSIGNMENT) {
            appointment.reassign(to, past.beforeStatus(appointment), by());
        } else {
            appointment.move(to, by());
        }
        return done("appointment.moved", appointment);
    }

    private int done(String action, Appointment appointment) {
        Refusals.flush(em);
        audit.changed(action, appointment.id(), appointment.patientId());
        return appointment.version();
    }

    private static void refuseIfChanged(Appointment appointment, int version) {
        if (appointment.version() != version) {
            throw Refused.because("scheduling.refused.changed");
        }
    }

    private Place here() {
        return caller.user().location();
    }

    private By by() {
        return new By(caller.user().accountId(), clock.instant(), here());
    }
}
