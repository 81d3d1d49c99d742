package org.palpate.screening.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.palpate.kernel.Role;
import org.palpate.reference.Catalogue;
import org.palpate.screening.Screenings;
import org.palpate.screening.SignedScreening;
import org.palpate.screening.stop.Stops;
import org.palpate.screening.verdict.Rules;
import org.palpate.web.Answer;
import org.palpate.web.Page;

/** Shows a screening as it was signed, with the reasons as they stood. */
@Path("/patients/{patientId}/screenings")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class SignedScreeningController {

    @Inject
    private Screenings screenings;

    @Inject
    private Stops stops;

    @Inject
    private Rules rules;

    @Inject
    private Catalogue catalogue;

    @GET
    @Path("{id}")
    public Answer show(@PathParam("patientId") UUID patientId, @PathParam("id") UUID id) {
        SignedScreening signed = screenings.get(patientId, id);
        return Page.of("screening/sheet/show").with("patient", signed.patient()).with("stops", stops.open(patientId)).with("screening", signed.screening())
                .with("questionnaire", Questionnaire.of(rules, signed))
                .with("verdicts", Verdicts.of(signed.decision(), catalogue)).with("catalogue", catalogue);
    }
}
