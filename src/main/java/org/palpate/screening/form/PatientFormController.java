package org.palpate.screening.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Role;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The form in the patient's hands. Its address names neither patient nor form: those come with the session alone. */
@Path("/form")
@RolesAllowed(Role.Names.PATIENT_FORM)
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PatientFormController {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private PatientForms forms;

    @Inject
    private Caller caller;

    @GET
    public Answer show(@QueryParam("part") @DefaultValue("1") int number) {
        if (isOver()) {
            return Redirect.to("/form/over");
        }
        OpenForm open = forms.open();
        return page(open, open.part(number), AnsweringForm.of(open.part(number), open));
    }

    /** Everything that is sent is kept first, whatever becomes of the rest. */
    @POST
    public Answer answer(@QueryParam("part") @DefaultValue("1") int number, MultivaluedMap<String, String> params) {
        OpenForm open = forms.open();
        Part part = open.part(number);
        String noToAll = params.getFirst("noToAll");
        AnsweringForm sent = new AnsweringForm(part, params);
        AnsweringForm form = noToAll == null ? sent : sent.noToAll(noToAll);
        forms.keep(form.entries(), form.medicines());
        if (isOver()) {
            return end();
        }
        if (noToAll != null) {
            return Redirect.to("/form?part=" + part.number() + "#g-" + noToAll.replaceAll("\\W", ""));
        }
        return "back".equals(params.getFirst("go")) ? Redirect.to("/form?part=" + Math.max(1, part.number() - 1))
                : form.isComplete() ? Redirect.to("/form?part=" + (part.number() + 1)) : page(open, part, form).status(UNPROCESSABLE);
    }

    /** What has been tapped so far, sent by the page itself. */
    @POST
    @Path("kept")
    public Response keep(@QueryParam("part") @DefaultValue("1") int number, MultivaluedMap<String, String> params) {
        AnsweringForm form = new AnsweringForm(forms.open().part(number), params);
        forms.keep(form.entries(), form.medicines());
        return Response.noContent().build();
    }

    @POST
    @Path("done")
    public Answer finish(@QueryParam("part") @DefaultValue("1") int number, MultivaluedMap<String, String> params) {
        OpenForm open = forms.open();
        Part part = open.part(number);
        AnsweringForm form = new AnsweringForm(part, params);
        if (isOver() || !form.isComplete() || open.gapBeside(part).isPresent()) {
            forms.keep(form.entries(), form.medicines());
            return isOver() ? end() : form.isComplete() ? Redirect.to("/form?part=" + open.gapBeside(part).orElseThrow().number())
                    : page(open, part, form).status(UNPROCESSABLE);
        }
        return Redirect.to(forms.finish(form.entries(), form.medicines()) ? "/form/tell-us" : "/form/thanks");
    }

    /** Somebody of the clinic takes the tablet back before the patient is done. */
    @POST
    @Path("end")
    public Answer takeBack() {
        forms.takeBack();
        return Redirect.to("/sign-in");
    }

    /** Its hour is over: what was answered until then is told, as if somebody had taken the tablet back. */
    private Answer end() {
        forms.takeBack();
        return Redirect.to("/form/over");
    }

    private boolean isOver() {
        return caller.form().orElseThrow().over();
    }

    private static Page page(OpenForm open, Part part, AnsweringForm form) {
        return Page.of("screening/form/show").with("name", open.name()).with("part", part).with("parts", open.parts().size())
                .with("last", open.isLast(part)).with("form", form);
    }
}
