package org.palpate.screening.consent;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.NotFound;
import org.palpate.patient.PatientSummary;
import org.palpate.patient.Patients;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** A patient takes consent back, at any time and to anybody at the desk. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/consents/withdrawal/{kind}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class WithdrawalController {

    @PathParam("patientId")
    private UUID patientId;
    @PathParam("kind")
    private String kind;
    @Inject
    private Consents consents;
    @Inject
    private Patients patients;
    @Inject
    private Clock clock;

    @GET
    public Page ask() {
        PatientSummary patient = patients.summary(patientId);
        return withdrawing(new WithdrawalForm(Form.blank().with("saidBy", patient.name())));
    }

    @POST
    public Answer withdraw(MultivaluedMap<String, String> params) {
        WithdrawalForm form = new WithdrawalForm(params);
        if (!form.valid()) {
            return withdrawing(form).status(422);
        }
        boolean held = consents.withdraw(patientId, kind, form.saidBy, form.words);
        return Redirect.to("/patients/" + patientId + "/consents").saying(held ? "screening.consent.withdrawn" : "screening.consent.withdrawn.before");
    }

    private Page withdrawing(WithdrawalForm form) {
        ConsentState state = consents.open(patientId).states(Plan.at(clock.instant())).stream()
                .filter(one -> one.kind().equals(kind) && !one.isMissing()).findFirst().orElseThrow(NotFound::new);
        return Page.of("screening/consent/withdraw").with("patient", patients.summary(patientId)).with("form", form).with("state", state);
    }
}
