package org.palpate.scheduling.reassignment;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Appointments;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The list of appointments that need somebody else: one press gives one to a colleague who is free then. */
@Path("/reassignments")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class ReassignmentController {

    @Inject
    private Reassignments reassignments;
    @Inject
    private HeldBookings held;
    @Inject
    private Appointments appointments;
    @Inject
    private Caller caller;

    @GET
    public Page list() {
        return page(List.of());
    }

    /** The link to the list with how many wait; nothing where none do. The calendar asks for it when it is shown. */
    @GET
    @Path("count")
    public Page count() {
        return Page.fragment("scheduling/reassignment/count", "link").with("count",
                reassignments.count(caller.user().location()) + held.at(caller.user().location()).size());
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}")
    public Answer reassign(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        ReassignmentForm form = new ReassignmentForm(params);
        Instant start = appointments.get(id).slot().start();
        if (!form.valid()) {
            return page(List.of()).status(422);
        }
        return Outcome.of(() -> appointments.move(id, form.version(), form.practitioner, start)).fold(
                version -> Redirect.to("/reassignments").saying("scheduling.reassigned").undoneBy("/appointments/" + id + "/undo", version),
                refusals -> page(refusals).status(422));
    }

    private Page page(List<Refusal> refusals) {
        return Page.of("scheduling/reassignment/list").with("open", reassignments.open(caller.user().location())).with("refusals", refusals)
                .with("held", held.at(caller.user().location())).with("place", caller.user().location());
    }
}
