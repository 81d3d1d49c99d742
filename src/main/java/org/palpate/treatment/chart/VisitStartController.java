package org.palpate.treatment.chart;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.treatment.Visits;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Starts the visit of an appointment. */
@Path("/appointments/{id}/visit")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class VisitStartController {

    @Inject
    private Visits visits;

    @POST
    public Answer start(@PathParam("id") UUID appointmentId) {
        return Outcome.of(() -> visits.start(appointmentId)).<Answer>fold(
                visitId -> Redirect.to("/visits/" + visitId),
                refusals -> Page.of("treatment/chart/refused").with("appointmentId", appointmentId)
                        .with("refusals", ChartPage.words(refusals)).status(ChartPage.status(refusals)));
    }
}
