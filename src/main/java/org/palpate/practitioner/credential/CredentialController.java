package org.palpate.practitioner.credential;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import java.util.Optional;
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
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Stale;
import org.palpate.practitioner.Practitioners;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;
import org.palpate.web.Sent;

/** Entering and correcting credentials: the clinical lead everybody's, a practitioner their own. */
@Path("/")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class CredentialController {

    private static final String ID = "{id: [0-9a-f-]{36}}";

    @PathParam("id")
    private UUID id;
    @Context
    private HttpServletRequest request;
    @Inject
    private Credentials credentials;
    @Inject
    private Practitioners practitioners;
    @Inject
    private CredentialPage page;

    @GET
    @Path("practitioners/" + ID + "/credentials/new")
    public Page blank() {
        if (!credentials.seesAllOf(id)) {
            throw new NotFound();
        }
        return entering(new CredentialForm(Form.blank(), Optional.empty(), page.catalogue()));
    }

    @POST
    @Path("practitioners/" + ID + "/credentials")
    public Answer enter() {
        CredentialForm form = CredentialForm.sent(request, page.catalogue());
        if (!form.valid()) {
            return entering(form).status(422);
        }
        return Outcome.of(() -> credentials.enter(form.recordId(), id, form.content, form.file)).fold(
                entered -> Redirect.to("/credentials/" + entered).saying("practitioner.credential.entered"),
                refusals -> {
                    form.refuse(refusals);
                    return entering(form).status(422);
                });
    }

    @GET
    @Path("credentials/" + ID + "/edit")
    public Page edit() {
        Credential credential = credentials.get(id);
        return correcting(credential, new CredentialForm(CredentialForm.filledFrom(credential), Optional.empty(), page.catalogue()));
    }

    @POST
    @Path("credentials/" + ID)
    public Answer correct() {
        CredentialForm form = CredentialForm.sent(request, page.catalogue());
        if (!form.valid()) {
            return correcting(credentials.get(id), form).status(422);
        }
        try {
            return correct(form);
        } catch (Stale someoneElseWasFaster) {
            return bothVersions(credentials.get(id), form);
        }
    }

    private Answer correct(CredentialForm form) {
        return Outcome.of(() -> credentials.correct(id, form.version(), form.content, form.file, form.accepted)).fold(
                done -> Redirect.to("/credentials/" + id).saying("practitioner.credential.corrected"),
                refusals -> {
                    form.refuse(refusals);
                    return correcting(credentials.get(id), form).with("stranded", CredentialPage.stranded(refusals)).status(422);
                });
    }

    private Page bothVersions(Credential credential, CredentialForm mine) {
        MultivaluedMap<String, String> params = Sent.in(request);
        params.putSingle("version", String.valueOf(credential.version()));
        CredentialForm theirs = new CredentialForm(CredentialForm.filledFrom(credential), Optional.empty(), page.catalogue());
        return Page.of("practitioner/credential/conflict").status(409).with("credential", credential).with("params", params)
                .with("differences", mine.against(theirs)).with("file", mine.file);
    }

    private Page entering(CredentialForm form) {
        String own = "/practitioners/" + id;
        return page.of(practitioners.get(id), form, own + "/credentials", own);
    }

    private Page correcting(Credential credential, CredentialForm form) {
        return page.of(practitioners.get(credential.practitionerId()), form, "/credentials/" + id, "/credentials/" + id);
    }
}
