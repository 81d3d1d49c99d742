package org.palpate.screening.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Role;
import org.palpate.reference.Catalogue;
import org.palpate.screening.Screenings;
import org.palpate.screening.Sheet;
import org.palpate.screening.door.HeldVisits;
import org.palpate.screening.stop.Stops;
import org.palpate.screening.verdict.Rules;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Asks, shows what follows while the answers are given, and signs. */
@Path("/patients/{patientId}/screening")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ScreeningController {

    private static final int UNPROCESSABLE = 422;
    /** The field with the visit that waits for the screening. */
    private static final String VISIT = "visit";

    @Inject
    private Screenings screenings;

    @Inject
    private Stops stops;

    @Inject
    private HeldVisits held;

    @Inject
    private Rules rules;

    @Inject
    private Catalogue catalogue;

    @GET
    public Answer ask(@PathParam("patientId") UUID patientId, @QueryParam("visit") String visit) {
        Sheet sheet = screenings.open(patientId);
        return show(Page.of("screening/sheet/ask"), sheet, ScreeningForm.of(rules, sheet)).with("visit", visit);
    }

    /** Nothing is stored: the same page with what follows, or for htmx only what has changed on it. */
    @POST
    @Path("check")
    public Answer check(@PathParam("patientId") UUID patientId, @HeaderParam("HX-Request") String byHtmx,
                        MultivaluedMap<String, String> params) {
        String noToAll = params.getFirst("noToAll");
        ScreeningForm sent = new ScreeningForm(rules, params);
        ScreeningForm form = noToAll == null ? sent : sent.noToAll(noToAll);
        Page page = byHtmx == null ? Page.of("screening/sheet/ask") : Page.fragment("screening/sheet/check", "changes");
        return show(page, screenings.prepare(patientId), form).with("visit", form.value(VISIT));
    }

    @POST
    public Answer sign(@PathParam("patientId") UUID patientId, MultivaluedMap<String, String> params) {
        ScreeningForm form = new ScreeningForm(rules, params);
        Sheet sheet = screenings.prepare(patientId);
        return form.canBeSigned(sheet) ? signed(patientId, form) : refused(sheet, form);
    }

    private Answer signed(UUID patientId, ScreeningForm form) {
        return Outcome.of(() -> screenings.sign(form.signing(patientId))).fold(
                id -> Redirect.to(next(patientId, back(patientId, form.value(VISIT)))).saying("screening.signed"),
                refusals -> {
                    form.refuse(refusals);
                    Sheet now = screenings.prepare(patientId);
                    return refused(now, form).with("seen", now.latest());
                });
    }

    /** First to what the answers block of what is booked. */
    private String next(UUID patientId, String back) {
        return held.of(patientId).isEmpty() ? back : "/patients/" + patientId + "/held-visits?next=" + back;
    }

    /** To the visit that asked for it, otherwise to the patient. */
    private static String back(UUID patientId, String visit) {
        return visit.matches("[0-9a-f-]{36}") ? "/visits/" + visit : "/patients/" + patientId;
    }

    private Page refused(Sheet sheet, ScreeningForm form) {
        return show(Page.of("screening/sheet/ask").status(UNPROCESSABLE), sheet, form).with("visit", form.value(VISIT));
    }

    private Page show(Page page, Sheet sheet, ScreeningForm form) {
        return page.with("patient", sheet.patient()).with("stops", stops.open(sheet.patient().id())).with("sheet", sheet).with("seen", form.seen())
                .with("last", sheet.last().orElse(null)).with("form", form)
                .with("questionnaire", Questionnaire.of(sheet.rules(), form.answers(), sheet))
                .with("verdicts", Verdicts.of(sheet.rules().decide(form.answers(), sheet.facts()), catalogue))
                .with("medicines", new MedicineQuestions(sheet.rules(), catalogue).of(form.answers(), form.note(), sheet.medicines()))
                .with("shown", new HashSet<>(form.values("shown")))
                .with("groups", catalogue.regionsByGroup());
    }
}
