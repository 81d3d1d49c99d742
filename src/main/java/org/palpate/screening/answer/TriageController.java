package org.palpate.screening.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Role;
import org.palpate.patient.Patients;
import org.palpate.screening.door.HeldVisits;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Reception's three questions before a booking; a yes stops it and shows what to say. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/triage")
@RolesAllowed({Role.Names.RECEPTIONIST, Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TriageController {

    private static final int UNPROCESSABLE = 422;

    @PathParam("patientId")
    private UUID patientId;

    @Inject
    private PatientAnswers answers;

    @Inject
    private Patients patients;

    @Inject
    private HeldVisits held;

    @GET
    public Page ask(@QueryParam("next") String next) {
        return show(TriageForm.empty(next));
    }

    @POST
    public Answer record(MultivaluedMap<String, String> params) {
        TriageForm form = new TriageForm(params);
        if (!form.valid()) {
            return show(form).status(UNPROCESSABLE);
        }
        Report told = new Report(form.recordId(), patientId, Source.RECEPTION, form.answers(), Map.of());
        return Outcome.of(() -> answers.record(told)).fold(
                done -> form.stops() ? Redirect.to("/patients/" + patientId + "/triage/stop")
                        : Redirect.to(form.next()).saying("screening.triage.recorded"),
                refusals -> {
                    form.refuse(refusals);
                    return show(form).status(UNPROCESSABLE);
                });
    }

    /** What to say now. It shows what reception was told, and nothing that a clinician knows. */
    @GET
    @Path("stop")
    public Page stop() {
        List<ToldAnswer> told = answers.toldToReception(patientId, Triage.FACTS);
        return Page.of("screening/answer/stop").with("patient", patients.summary(patientId)).with("told", told)
                .with("held", held.of(patientId));
    }

    private Page show(TriageForm form) {
        return Page.of("screening/answer/triage").with("patient", patients.summary(patientId)).with("form", form);
    }
}
