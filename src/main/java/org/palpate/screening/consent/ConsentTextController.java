package org.palpate.screening.consent;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Role;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The consent texts: everybody reads them, the clinical lead publishes the clinic's own. */
@Path("/consent-texts")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class ConsentTextController {

    private static final String VERSION = "{kind}/{language}/{version}";

    @Inject
    private ConsentTexts texts;
    @Inject
    private Caller caller;

    @GET
    public Page list() {
        List<ConsentText> all = texts.all();
        return Page.of("screening/consent/texts").with("texts", all).with("inUse", ConsentTexts.inUse(all))
                .with("leads", caller.user().is(Role.CLINICAL_LEAD));
    }

    @GET
    @Path(VERSION)
    public Page show(@PathParam("kind") String kind, @PathParam("language") String language, @PathParam("version") String version) {
        return Page.of("screening/consent/text").with("text", texts.get(kind, language, version)).with("spoken", new SpokenPage(language))
                .with("leads", caller.user().is(Role.CLINICAL_LEAD));
    }

    @GET
    @Path(VERSION + "/next")
    @RolesAllowed(CLINICAL_LEAD)
    public Page write(@PathParam("kind") String kind, @PathParam("language") String language, @PathParam("version") String version) {
        ConsentText text = texts.get(kind, language, version);
        return writing(text, ConsentTextForm.of(text));
    }

    @POST
    @Path(VERSION + "/next")
    @RolesAllowed(CLINICAL_LEAD)
    public Answer publish(@PathParam("kind") String kind, @PathParam("language") String language, @PathParam("version") String version,
                          MultivaluedMap<String, String> params) {
        ConsentText text = texts.get(kind, language, version);
        ConsentTextForm form = new ConsentTextForm(params);
        if (!form.valid()) {
            return writing(text, form).status(422);
        }
        return Outcome.of(() -> texts.publish(form.recordId(), kind, form.language, form.title, form.body)).fold(
                done -> Redirect.to("/consent-texts").saying("screening.consent.text.published"), refusals -> {
                    form.refuse(refusals);
                    return writing(text, form).status(422);
                });
    }

    private static Page writing(ConsentText text, ConsentTextForm form) {
        return Page.of("screening/consent/publish").with("text", text).with("form", form);
    }
}
