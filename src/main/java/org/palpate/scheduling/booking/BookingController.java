package org.palpate.scheduling.booking;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Outcome;
import org.palpate.scheduling.Appointments;
import org.palpate.web.Answer;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Booking an appointment. */
@Path("/appointments")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class BookingController {

    @Inject
    private BookingPage page;
    @Inject
    private Appointments appointments;

    @GET
    @Path("new")
    public Page choose(@Context UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Blank choice = Form.blank(query).with("date", query.containsKey("date") ? query.getFirst("date") : page.today());
        return page.choose(new ChoiceForm(choice), query);
    }

    @POST
    public Answer book(MultivaluedMap<String, String> params) {
        BookingForm form = new BookingForm(params);
        if (!form.valid()) {
            return page.show(new ChoiceForm(params), form).status(422);
        }
        return Outcome.of(() -> appointments.book(form.booking())).fold(
                id -> Redirect.to("/appointments/" + id).saying("scheduling.booked")
                        .undoneBy("/appointments/" + id + "/withdrawal", 0),
                refusals -> page.refused(new ChoiceForm(params), form, refusals));
    }
}
