package org.palpate.screening.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Role;
import org.palpate.reference.Catalogue;
import org.palpate.screening.Screenings;
import org.palpate.screening.Sheet;
import org.palpate.screening.answer.PatientAnswers;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What holds of all that was answered about a patient, how old it is, and the closing of what no longer holds. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/answers")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AnswersController {

    private static final int UNPROCESSABLE = 422;

    @PathParam("patientId")
    private UUID patientId;

    @Inject
    private Screenings screenings;

    @Inject
    private PatientAnswers answers;

    @Inject
    private Rules rules;

    @Inject
    private Catalogue catalogue;

    @GET
    public Page show() {
        Sheet sheet = screenings.read(patientId);
        return Page.of("screening/sheet/answers").with("patient", sheet.patient()).with("ages", AnswerAges.of(sheet.rules(), sheet.current()))
                .with("catalogue", catalogue);
    }

    @GET
    @Path("{fact}/closing")
    public Page askWhy(@PathParam("fact") String fact) {
        return closing(fact, ClosingForm.empty());
    }

    @POST
    @Path("{fact}/closing")
    public Answer close(@PathParam("fact") String fact, MultivaluedMap<String, String> params) {
        ClosingForm form = new ClosingForm(params);
        if (!form.valid()) {
            return closing(fact, form).status(UNPROCESSABLE);
        }
        return Outcome.of(() -> answers.close(form.recordId(), patientId, fact, form.because)).fold(
                done -> Redirect.to("/patients/" + patientId + "/answers").saying("screening.answers.closed"),
                refusals -> {
                    form.refuse(refusals);
                    return closing(fact, form).status(UNPROCESSABLE);
                });
    }

    private Page closing(String fact, ClosingForm form) {
        Question question = rules.question(fact).orElseThrow(NotFound::new);
        Sheet sheet = screenings.read(patientId);
        return Page.of("screening/sheet/closing").with("patient", sheet.patient()).with("question", question).with("form", form)
                .with("held", sheet.current().find(fact).orElseThrow(NotFound::new)).with("catalogue", catalogue);
    }
}
