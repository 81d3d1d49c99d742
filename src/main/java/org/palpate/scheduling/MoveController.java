package org.palpate.scheduling;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.clinic.Services;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Place;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Giving an appointment another time or practitioner. */
@Path("/appointments/{id: [0-9a-f-]{36}}/move")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class MoveController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Appointments appointments;
    @Inject
    private Offers offers;
    @Inject
    private Services services;
    @Inject
    private Caller caller;

    @GET
    public Page choose(@Context UriInfo uri) {
        String date = uri.getQueryParameters().getFirst("date");
        return page(new MoveForm(Form.blank().with("date", date == null ? day(appointments.get(id)) : date)));
    }

    @POST
    public Answer move(MultivaluedMap<String, String> params) {
        MoveForm form = new MoveForm(params);
        if (!form.valid()) {
            return page(form).status(422);
        }
        return Outcome.of(() -> appointments.move(id, form.version(), form.slot.practitionerId(), form.slot.start())).fold(
                done -> Redirect.to("/appointments/" + id).saying("scheduling.moved"),
                refusals -> {
                    form.refuse(refusals);
                    return page(form).status(Refusals.status(refusals));
                });
    }

    private Page page(MoveForm form) {
        Place place = caller.user().location();
        Appointment appointment = appointments.get(id);
        LocalDate day = form.day == null ? day(appointment) : form.day;
        return Page.of("scheduling/move").with("form", form).with("card", appointments.card(id)).with("day", day)
                .with("times", OfferedTimes.of(day, offers.forMoving(appointment, services.get(appointment.serviceId()), place, day), place));
    }

    private LocalDate day(Appointment appointment) {
        return appointment.slot().start().atZone(caller.user().location().zone()).toLocalDate();
    }
}
