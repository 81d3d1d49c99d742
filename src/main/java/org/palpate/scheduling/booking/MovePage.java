package org.palpate.scheduling.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Rooms;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Appointment;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Arrangement;
import org.palpate.scheduling.Refusals;
import org.palpate.scheduling.Slot;
import org.palpate.scheduling.offer.Clash;
import org.palpate.scheduling.offer.Obstacles;
import org.palpate.scheduling.offer.OfferedTimes;
import org.palpate.scheduling.offer.Offers;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.Doors;
import org.palpate.screening.door.Passage;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the pages together on which an appointment gets another time or length, and says who stands in the way. */
@ApplicationScoped
class MovePage {

    @Inject
    private Appointments appointments;
    @Inject
    private Offers offers;
    @Inject
    private Obstacles obstacles;
    @Inject
    private Services services;
    @Inject
    private Rooms rooms;
    @Inject
    private Doors doors;
    @Inject
    private Caller caller;

    /** For that day, or else for the day of the appointment; with a slot that could not be had, first the times next to it. */
    Page show(UUID id, MultivaluedMap<String, String> query) {
        Blank choice = Form.blank().with("date", query.containsKey("date") ? query.getFirst("date") : day(appointments.get(id)))
                .with("room", query.containsKey("room") ? query.getFirst("room") : "");
        return show(id, new MoveForm(choice), query.containsKey("slot") ? Slot.read(query.getFirst("slot")) : null);
    }

    Page show(UUID id, MoveForm form) {
        return show(id, form, null);
    }

    /** Where somebody was faster: who it was, and the free times next to the one wanted. */
    Page refused(UUID id, MoveForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        return show(id, form, Refusals.areClash(refusals) ? form.slot : null).status(Refusals.status(refusals));
    }

    Page length(UUID id, LengthForm form) {
        return Page.of("scheduling/booking/length").with("form", form).with("card", appointments.card(id));
    }

    Page lengthRefused(UUID id, LengthForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        if (Refusals.areClash(refusals)) {
            Appointment appointment = appointments.get(id);
            Clash clash = Clash.of(appointment, services.get(appointment.serviceId()));
            form.refuse(obstacles.of(clash.lasting(form.minutes)));
        }
        return length(id, form).status(Refusals.status(refusals));
    }

    private Page show(UUID id, MoveForm form, Slot wanted) {
        Place place = caller.user().location();
        Appointment appointment = appointments.get(id);
        LocalDate day = form.day != null ? form.day : wanted != null ? wanted.start().atZone(place.zone()).toLocalDate() : day(appointment);
        Service service = services.get(appointment.serviceId());
        if (wanted != null && !form.refusals().isEmpty()) {
            form.refuse(obstacles.of(new Clash(wanted, appointment.patientId(), service, appointment.slot().minutes(), form.room, id)));
        }
        OfferedTimes times = OfferedTimes.of(offers.forMoving(appointment, day, form.room, wanted != null), place);
        return Page.of("scheduling/booking/move").with("form", form).with("card", appointments.card(id)).with("day", day)
                .with("times", times).with("nearest", times.nearest(wanted)).with("stay", beside(appointment, day))
                .with("rooms", rooms.at(place.id()).stream().map(room -> Option.of(room.id(), room.name())).toList())
                .with("blocked", doors.at(Door.MOVE, appointment.patientId(), service.family()) == Passage.REFUSED);
    }

    /** The time of what runs beside another appointment, which is offered to nobody else; null where it has none of that day. */
    private Slot beside(Appointment appointment, LocalDate day) {
        Arrangement now = appointment.arrangement();
        return now.lane() == 0 || !day(appointment).equals(day) ? null : new Slot(now.practitionerId(), now.supervisorId(), now.startsAt(), false);
    }

    private LocalDate day(Appointment appointment) {
        return appointment.slot().start().atZone(caller.user().location().zone()).toLocalDate();
    }
}
