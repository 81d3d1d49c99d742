package org.palpate.practitioner.supervision;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

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
import org.palpate.practitioner.Practitioners;
import org.palpate.reference.Catalogue;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Option;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Begins a supervision, for the clinical lead, and signs it off, for the supervisor. */
@Path("/")
@RequestScoped
public class SupervisionController {

    private static final String ID = "{id: [0-9a-f-]{36}}";

    @Inject
    private Supervisions supervisions;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Catalogue catalogue;

    @GET
    @Path("practitioners/" + ID + "/supervisions/new")
    @RolesAllowed(CLINICAL_LEAD)
    public Page blank(@PathParam("id") UUID trainee) {
        return page(trainee, new SupervisionForm(Form.blank()));
    }

    @POST
    @Path("practitioners/" + ID + "/supervisions")
    @RolesAllowed(CLINICAL_LEAD)
    public Answer begin(@PathParam("id") UUID trainee, MultivaluedMap<String, String> params) {
        SupervisionForm form = new SupervisionForm(params);
        if (!form.valid()) {
            return page(trainee, form).status(422);
        }
        return Outcome.of(() -> supervisions.begin(form.recordId(), form.agreement(trainee))).fold(
                done -> Redirect.to("/practitioners/" + trainee).saying("practitioner.supervision.begun"),
                refusals -> {
                    form.refuse(refusals);
                    return page(trainee, form).status(422);
                });
    }

    @GET
    @Path("supervisions/" + ID + "/sign-off")
    @RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
    public Page ask(@PathParam("id") UUID id) {
        return Page.of("practitioner/supervision/sign-off").with("supervision", supervisions.get(id)).with("catalogue", catalogue);
    }

    @POST
    @Path("supervisions/" + ID + "/sign-off")
    @RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
    public Answer signOff(@PathParam("id") UUID id) {
        return Outcome.of(() -> supervisions.signOff(id)).fold(
                done -> Redirect.to("/practitioners/" + supervisions.get(id).trainee().id()).saying("practitioner.supervision.signed_off"),
                refusals -> ask(id).with("refusals", refusals).status(422));
    }

    private Page page(UUID trainee, SupervisionForm form) {
        return Page.of("practitioner/supervision/new").with("form", form).with("practitioner", practitioners.get(trainee))
                .with("supervisors", practitioners.active().stream().filter(one -> !one.id().equals(trainee))
                        .map(one -> Option.of(one.id(), one.name())).toList())
                .with("families", catalogue.families().stream().map(family -> Option.of(family.id(), family.name())).toList());
    }
}
