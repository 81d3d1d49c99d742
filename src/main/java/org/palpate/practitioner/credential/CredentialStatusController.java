package org.palpate.practitioner.credential;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Outcome;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What the clinical lead says of a credential: verified, suspended, revoked, or to be verified anew. */
@Path("/credentials/{id: [0-9a-f-]{36}}")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class CredentialStatusController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Credentials credentials;

    @GET
    @Path("verification")
    public Page askHow() {
        return verifying(new VerificationForm(Form.blank()));
    }

    @POST
    @Path("verification")
    public Answer verify(MultivaluedMap<String, String> params) {
        VerificationForm form = new VerificationForm(params);
        if (!form.valid()) {
            return verifying(form).status(422);
        }
        return Outcome.of(() -> credentials.verify(id, form.method)).fold(
                done -> Redirect.to("/credentials/" + id).saying("practitioner.credential.verified"),
                refusals -> {
                    form.refuse(refusals);
                    return verifying(form).status(422);
                });
    }

    @GET
    @Path("suspension")
    public Page askToSuspend() {
        return ending("suspension");
    }

    @POST
    @Path("suspension")
    public Answer suspend() {
        String where = whereItsBookingsGo();
        return answer("suspension", Outcome.of(() -> credentials.suspend(id)), "practitioner.credential.suspended", where);
    }

    @GET
    @Path("revocation")
    public Page askToRevoke() {
        return ending("revocation");
    }

    @POST
    @Path("revocation")
    public Answer revoke() {
        String where = whereItsBookingsGo();
        return answer("revocation", Outcome.of(() -> credentials.revoke(id)), "practitioner.credential.revoked", where);
    }

    @POST
    @Path("reinstatement")
    public Answer reinstate() {
        return answer("reinstatement", Outcome.of(() -> credentials.reinstate(id)), "practitioner.credential.reinstated", null);
    }

    private Page verifying(VerificationForm form) {
        return Page.of("practitioner/credential/verify").with("form", form).with("credential", credentials.get(id))
                .with("methods", VerificationForm.methods());
    }

    private Page ending(String verb) {
        Sheet sheet = credentials.sheet(id);
        return Page.of("practitioner/credential/end").with("credential", sheet.credential()).with("verb", verb)
                .with("resting", sheet.resting());
    }

    /** The key of where to find them; null where none rests on it. */
    private String whereItsBookingsGo() {
        return credentials.sheet(id).resting().isEmpty() ? null : "practitioner.strands.where";
    }

    private Answer answer(String verb, Outcome<Void> outcome, String message, String more) {
        return outcome.fold(done -> Redirect.to("/credentials/" + id).saying(message).adding(more),
                refusals -> ending(verb).with("refusals", refusals).status(422));
    }
}
