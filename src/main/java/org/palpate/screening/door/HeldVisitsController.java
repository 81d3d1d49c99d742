package org.palpate.screening.door;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.patient.Patients;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Shown to whoever gave an answer that blocks what is booked: which visits these are, without any reason. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/held-visits")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class HeldVisitsController {

    @Inject
    private HeldVisits held;
    @Inject
    private Patients patients;
    @Inject
    private Audit audit;

    @GET
    public Page list(@PathParam("patientId") UUID patientId, @QueryParam("next") String next) {
        audit.read("held_visits.read", patientId);
        return Page.of("screening/door/held").with("patient", patients.summary(patientId)).with("held", held.of(patientId))
                .with("next", Redirect.isLocal(next) ? next : "/patients/" + patientId);
    }
}
