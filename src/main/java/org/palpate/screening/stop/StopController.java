package org.palpate.screening.stop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Role;
import org.palpate.patient.Patients;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The alerts that stop for a patient: what there were, and what was done about each. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/stops")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class StopController {

    @PathParam("patientId")
    private UUID patientId;
    @Inject
    private Stops stops;
    @Inject
    private Patients patients;

    @GET
    public Answer list() {
        return Page.of("screening/stop/list").with("patient", patients.summary(patientId)).with("stops", stops.history(patientId));
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}")
    public Answer show(@PathParam("id") UUID id, @QueryParam("next") String next) {
        return page(id, new StopForm(Form.blank().with("next", next)));
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}")
    public Answer answer(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        StopForm form = new StopForm(params);
        if (!form.valid()) {
            return page(id, form).status(422);
        }
        return Outcome.of(() -> stops.answer(patientId, id, form.outcome, form.done)).fold(
                done -> Redirect.to(form.next("/patients/" + patientId)).saying("screening.alert.answered"), refusals -> {
                    form.refuse(refusals);
                    return page(id, form).status(422);
                });
    }

    private Page page(UUID id, StopForm form) {
        return Page.of("screening/stop/show").with("patient", patients.summary(patientId)).with("stop", stops.open(patientId, id))
                .with("form", form).with("outcomes", StopForm.options());
    }
}
