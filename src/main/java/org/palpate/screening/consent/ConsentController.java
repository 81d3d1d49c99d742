package org.palpate.screening.consent;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Outcome;
import org.palpate.patient.PatientSummary;
import org.palpate.web.Answer;
import org.palpate.web.Redirect;
import org.palpate.web.Sent;

/** A consent is chosen, read and signed, with somebody who treats as the witness. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/consents")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class ConsentController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @PathParam("patientId")
    private UUID patientId;
    @Context
    private HttpServletRequest request;
    @Inject
    private Consents consents;
    @Inject
    private ConsentPage page;

    /** What to consent to; once that is chosen, the text to read and sign. Both stand in the address. */
    @GET
    @Path("new")
    public Answer begin(@Context UriInfo uri) {
        if (!uri.getQueryParameters().containsKey("text")) {
            return page.choosing(patientId, page.beginning(uri.getQueryParameters().getFirst("kind")));
        }
        TermsForm terms = page.terms(uri.getQueryParameters());
        return terms.valid() ? page.reading(patientId, terms) : page.choosing(patientId, terms).status(UNPROCESSABLE);
    }

    @POST
    public Answer sign() {
        ConsentForm form = page.form(Sent.in(request), Sent.file(request, "scan"));
        PatientSummary patient = page.patient(patientId);
        if (!form.isChosen()) {
            return page.choosing(patientId, page.terms(Sent.in(request))).status(UNPROCESSABLE);
        }
        String shown = page.shown(patient, form);
        if (!Consents.sha256(shown).equals(form.sha256)) {
            form.reject("text", "screening.consent.refused.text");
            return page.signing(patient, form).status(CONFLICT);
        }
        return form.valid() ? signed(patient, form, shown) : page.signing(patient, form).status(UNPROCESSABLE);
    }

    private Answer signed(PatientSummary patient, ConsentForm form, String shown) {
        Signing wish = new Signing(form.recordId(), patientId, form.text, shown, form.practitionerIds(), form.regionIds(), form.signature);
        return Outcome.of(() -> consents.sign(wish)).fold(
                id -> Redirect.to("/patients/" + patientId + "/consents/" + id).saying("screening.consent.signed"), refusals -> {
                    form.refuse(refusals);
                    return page.signing(patient, form).status(UNPROCESSABLE);
                });
    }
}
