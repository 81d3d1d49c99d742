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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Outcome;
import org.palpate.scheduling.Appointments;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Somebody who comes without an appointment and can be seen now. */
@Path("/appointments/walk-in")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class WalkInController {

    @Inject
    private WalkIns walkIns;
    @Inject
    private Appointments appointments;
    @Inject
    private WalkInPage page;
    @Inject
    private DoorWords words;

    @GET
    public Page choose(@QueryParam("patient") String patient, @QueryParam("service") String service) {
        return page.show(new WalkInForm(Form.blank().with("patient", patient).with("service", service)));
    }

    @POST
    public Answer take(MultivaluedMap<String, String> params) {
        WalkInForm form = new WalkInForm(params);
        return form.valid() ? Outcome.of(() -> walkIns.take(form)).fold(
                id -> Redirect.to("/appointments/" + id).saying("scheduling.walked_in").adding(words.arrival(id))
                        .undoneBy("/appointments/" + id + "/withdrawal", appointments.get(id).version()),
                refusals -> page.refused(form, refusals)) : page.show(form).status(422);
    }
}
