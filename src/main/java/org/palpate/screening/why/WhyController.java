package org.palpate.screening.why;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Role;
import org.palpate.patient.Patients;
import org.palpate.reference.Contraindication;
import org.palpate.screening.stop.Stops;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.web.Answer;
import org.palpate.web.Page;

/** Why a technique family is held back, everywhere or at a place. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/why")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class WhyController {

    @Inject
    private Explanations explanations;
    @Inject
    private Patients patients;
    @Inject
    private Stops stops;

    @GET
    public Answer why(@PathParam("patientId") UUID patientId, @QueryParam("gate") String gate, @QueryParam("place") String place) {
        List<String> gates = gate == null || gate.isEmpty() ? Contraindication.FAMILIES : List.of(gate);
        if (!gates.stream().allMatch(explanations::knows)) {
            throw new NotFound();
        }
        return Page.of("screening/why/show").with("patient", patients.summary(patientId)).with("stops", stops.open(patientId))
                .with("explanations", explanations.of(patientId, gates, read(place)));
    }

    private static BodyPlace read(String place) {
        try {
            return place == null || place.isEmpty() ? BodyPlace.EVERYWHERE : BodyPlace.of(place);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
