package org.palpate.treatment.watch;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The checks after needling over the thorax: which are open here, and what came of each. */
@Path("/checks")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class CheckController {

    @Inject
    private NeedlingChecks checks;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Answer list() {
        return Page.of("treatment/watch/list").with("checks", checks.at(caller.user().location())).with("now", clock.instant())
                .with("place", caller.user().location());
    }

    /** The link to the list with how many are due; nothing where none is. The calendar asks for it when it is shown. */
    @GET
    @Path("count")
    public Answer count() {
        List<NeedlingCheck> due = checks.at(caller.user().location()).stream().filter(check -> check.isDue(clock.instant())).toList();
        return Page.fragment("treatment/watch/count", "link").with("count", due.size());
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}")
    public Answer show(@PathParam("id") UUID id) {
        return page(id, new CheckForm(Form.blank()));
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}")
    public Answer answer(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        CheckForm form = new CheckForm(params);
        if (!form.valid()) {
            return page(id, form).status(422);
        }
        return Outcome.of(() -> checks.answer(form.recordId(), id, form.outcome, form.note)).fold(
                done -> Redirect.to("/checks").saying("treatment.check.said." + form.outcome.code()),
                refusals -> Page.of("treatment/watch/refused").with("refusals", refusals).status(409));
    }

    private Page page(UUID id, CheckForm form) {
        return Page.of("treatment/watch/show").with("check", checks.get(id)).with("form", form).with("outcomes", CheckForm.outcomes());
    }
}
