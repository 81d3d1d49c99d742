package org.palpate.treatment.chart;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.treatment.Confirmations;
import org.palpate.web.Answer;

/** Keeps that the patient was asked again at this visit. */
@Path("/visits/{visit}/confirmation")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class ConfirmationController {

    @PathParam("visit")
    private UUID visitId;
    @Inject
    private Confirmations confirmations;
    @Inject
    private ChartPage page;

    @POST
    public Answer confirm(MultivaluedMap<String, String> params) {
        ConfirmationForm form = new ConfirmationForm(params);
        Choice choice = Choice.read(params.getFirst("point"), null);
        return form.valid()
                ? page.after(Outcome.of(() -> confirmations.confirm(visitId, form.words)), visitId, choice, "treatment.said.confirmed")
                : page.show(visitId, choice).with("confirming", form).status(422);
    }
}
