package org.palpate.clinic.closure;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Stranded;
import org.palpate.clinic.StrandedPage;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The days on which the location is closed. */
@Path("/closures")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class ClosureController {

    @Inject
    private Closures closures;
    @Inject
    private Caller caller;

    @GET
    public Page list() {
        return page(new ClosureForm(Form.blank()), Stranded.NONE);
    }

    @POST
    public Answer close(MultivaluedMap<String, String> params) {
        ClosureForm form = new ClosureForm(params);
        if (!form.valid()) {
            return page(form, Stranded.NONE).status(422);
        }
        Closure closure = form.closure();
        return Outcome.of(() -> closures.close(closure, form.agreed())).fold(
                done -> Redirect.to("/closures").saying("clinic.closure.entered").undoneBy("/closures/" + closure.id() + "/undo", 0),
                refusals -> {
                    form.refuse(refusals);
                    return page(form, closures.strandedBy(form.day)).status(422);
                });
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}/removal")
    public Answer open(@PathParam("id") UUID id) {
        closures.open(id);
        return Redirect.to("/closures").saying("clinic.closure.removed");
    }

    /** The Undo of a day just closed. */
    @POST
    @Path("{id: [0-9a-f-]{36}}/undo")
    public Answer undo(@PathParam("id") UUID id) {
        return Outcome.of(() -> closures.undo(id)).fold(
                done -> Redirect.to("/closures").saying("clinic.closure.undone"),
                refusals -> {
                    ClosureForm form = new ClosureForm(Form.blank());
                    form.refuse(refusals);
                    return page(form, Stranded.NONE).status(422);
                });
    }

    private Page page(ClosureForm form, Stranded stranded) {
        return StrandedPage.on(Page.of("clinic/closures"), stranded).with("form", form)
                .with("closures", closures.upcoming()).with("place", caller.user().location());
    }
}
