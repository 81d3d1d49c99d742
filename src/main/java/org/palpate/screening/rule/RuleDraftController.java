package org.palpate.screening.rule;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.reference.Catalogue;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The drafts: what they would change for patients and booked visits, throwing one away, publishing them all. */
@Path("/rules/draft")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class RuleDraftController {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Previews previews;

    @Inject
    private Catalogue catalogue;

    @GET
    public Page preview() {
        return page(new PublishForm(Form.blank()));
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}/discarding")
    public Answer discard(@PathParam("id") UUID id) {
        ruleSets.discard(id);
        return Redirect.to("/rules/draft").saying("screening.rule.discarded");
    }

    @POST
    @Path("publication")
    public Answer publish(MultivaluedMap<String, String> params) {
        PublishForm form = new PublishForm(params);
        if (!form.valid()) {
            return page(form).status(422);
        }
        return Outcome.of(() -> ruleSets.publish(form.recordId(), form.version(), form.reason)).fold(
                version -> Redirect.to("/rules").saying("screening.rule.published"),
                refusals -> {
                    form.refuse(refusals);
                    return page(form).status(409);
                });
    }

    private Page page(PublishForm form) {
        return Page.of("screening/rule/draft").with("preview", previews.preview()).with("form", form)
                .with("catalogue", catalogue).with("icons", RuleController.ICONS);
    }
}
