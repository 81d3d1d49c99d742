package org.palpate.practitioner.override;

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
import org.palpate.practitioner.credential.Credentials;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Grants and withdraws overrides, and reports all that there were. */
@Path("/")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class OverrideController {

    private static final String OF_CREDENTIAL = "credentials/{id: [0-9a-f-]{36}}/overrides";

    private static final String WITHDRAWAL = "overrides/{id: [0-9a-f-]{36}}/withdrawal";

    @Inject
    private Overrides overrides;
    @Inject
    private Credentials credentials;

    @GET
    @Path("overrides")
    public Page report() {
        return Page.of("practitioner/override/report").with("overrides", overrides.all()).with("today", credentials.today());
    }

    @GET
    @Path(WITHDRAWAL)
    public Page askToWithdraw(@PathParam("id") UUID id) {
        return withdrawal(id, new WithdrawalForm(Form.blank()));
    }

    @POST
    @Path(WITHDRAWAL)
    public Answer withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        WithdrawalForm form = new WithdrawalForm(params);
        if (!form.valid()) {
            return withdrawal(id, form).status(422);
        }
        return Outcome.of(() -> overrides.withdraw(id, form.reason)).fold(
                done -> Redirect.to("/overrides").saying("practitioner.override.withdrawn"),
                refusals -> {
                    form.refuse(refusals);
                    return withdrawal(id, form).status(409);
                });
    }

    private Page withdrawal(UUID id, WithdrawalForm form) {
        return Page.of("practitioner/override/withdraw").with("form", form).with("override", overrides.get(id));
    }

    @GET
    @Path(OF_CREDENTIAL + "/new")
    public Page blank(@PathParam("id") UUID id) {
        return page(id, new OverrideForm(Form.blank(), credentials.today()));
    }

    @POST
    @Path(OF_CREDENTIAL)
    public Answer grant(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        OverrideForm form = new OverrideForm(params, credentials.today());
        if (!form.valid()) {
            return page(id, form).status(422);
        }
        return Outcome.of(() -> overrides.grant(form.recordId(), id, form.reason, form.lastDay)).fold(
                done -> Redirect.to("/credentials/" + id).saying("practitioner.override.granted"),
                refusals -> {
                    form.refuse(refusals);
                    return page(id, form).status(422);
                });
    }

    private Page page(UUID id, OverrideForm form) {
        return Page.of("practitioner/override/new").with("form", form).with("credential", credentials.get(id));
    }
}
