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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Outcome;
import org.palpate.scheduling.Appointments;
import org.palpate.web.Answer;
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
    private MovePage page;
    @Inject
    private DoorWords words;

    @GET
    public Page choose(@Context UriInfo uri) {
        return page.show(id, uri.getQueryParameters());
    }

    @POST
    public Answer move(MultivaluedMap<String, String> params) {
        MoveForm form = new MoveForm(params);
        return form.valid() ? Outcome.of(() -> appointments.move(id, form.version(), form.slot, form.room)).fold(
                version -> Redirect.to("/appointments/" + id).saying("scheduling.moved").adding(words.move(id)).undoneBy("/appointments/" + id + "/undo", version),
                refusals -> page.refused(id, form, refusals)) : page.show(id, form).status(422);
    }
}
