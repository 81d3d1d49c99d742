package org.palpate.scheduling.booking;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Outcome;
import org.palpate.scheduling.Appointments;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Making an appointment longer or shorter. */
@Path("/appointments/{id: [0-9a-f-]{36}}/length")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class LengthController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Appointments appointments;
    @Inject
    private MovePage page;

    @GET
    public Page choose() {
        return page.length(id, new LengthForm(Form.blank().with("minutes", appointments.get(id).slot().minutes())));
    }

    @POST
    public Answer resize(MultivaluedMap<String, String> params) {
        LengthForm form = new LengthForm(params);
        return form.valid() ? Outcome.of(() -> appointments.resize(id, form.version(), form.minutes)).fold(
                version -> Redirect.to("/appointments/" + id).saying("scheduling.resized").undoneBy("/appointments/" + id + "/undo", version),
                refusals -> page.lengthRefused(id, form, refusals)) : page.length(id, form).status(422);
    }
}
