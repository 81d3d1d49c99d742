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
import java.util.List;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.kernel.Caller;
import org.palpate.patient.Patients;
import org.palpate.screening.stop.Stops;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/**
 * Shown to whoever gave an answer that blocks what is booked: which visits these are, without any reason. Those who
 * treat read first what is to be done now.
 */
@Path("/patients/{patientId: [0-9a-f-]{36}}/held-visits")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class HeldVisitsController {

    @Inject
    private HeldVisits held;
    @Inject
    private Patients patients;
    @Inject
    private Stops stops;
    @Inject
    private Caller caller;
    @Inject
    private Audit audit;

    @GET
    public Page list(@PathParam("patientId") UUID patientId, @QueryParam("next") String next) {
        audit.read("held_visits.read", patientId);
        String record = "/patients/" + patientId;
        String onwards = Redirect.isLocal(next) ? next : record;
        return Page.of("screening/door/held").with("patient", patients.summary(patientId)).with("held", held.of(patientId))
                .with("stops", caller.user().treats() ? stops.open(patientId) : List.of())
                .with("next", onwards).with("here", record + "/held-visits?next=" + onwards);
    }
}
