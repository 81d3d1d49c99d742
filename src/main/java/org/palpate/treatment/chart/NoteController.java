package org.palpate.treatment.chart;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Stale;
import org.palpate.treatment.Visits;
import org.palpate.web.Answer;
import org.palpate.web.Redirect;

/** The note of a visit, its signature, and what is added afterwards. */
@Path("/visits/{visit}")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class NoteController {

    @PathParam("visit")
    private UUID visitId;
    @HeaderParam("HX-Request")
    private boolean inPlace;
    @Inject
    private Visits visits;
    @Inject
    private ChartPage page;

    @POST
    @Path("note")
    public Answer save(MultivaluedMap<String, String> params) {
        NoteForm form = new NoteForm(params);
        if (form.keepsTheirs()) {
            return onwards();
        }
        return form.valid() ? unlessOvertaken(form, () -> saved(form)) : invalid(form);
    }

    /** Saves what is typed, then signs it: when the signature is refused, the note is safe all the same. */
    @POST
    @Path("signature")
    public Answer sign(MultivaluedMap<String, String> params) {
        NoteForm form = new NoteForm(params);
        return form.valid() ? unlessOvertaken(form, () -> signed(form)) : invalid(form);
    }

    private Answer saved(NoteForm form) {
        String text = form.keepsBoth() ? form.above(visits.head(visitId)) : form.text();
        return Outcome.of(() -> visits.note(visitId, form.over(), text)).<Answer>fold(
                version -> inPlace ? page.noteSaved(visitId) : onwards(), refusals -> refused(form, refusals));
    }

    private Answer signed(NoteForm form) {
        Outcome<Void> outcome = Outcome.of(() ->
                visits.sign(visitId, visits.note(visitId, form.version(), form.text())));
        return outcome.<Answer>fold(done -> Redirect.to(Choice.NONE.path(visitId)).saying("treatment.said.signed"),
                refusals -> refused(form, refusals));
    }

    private Answer unlessOvertaken(NoteForm form, Supplier<Answer> wish) {
        try {
            return wish.get();
        } catch (Stale faster) {
            return page.noteOvertaken(visitId, form, inPlace);
        }
    }

    private Answer invalid(NoteForm form) {
        return page.show(visitId, Choice.NONE).with("noting", form).status(422);
    }

    @POST
    @Path("addenda")
    public Answer add(MultivaluedMap<String, String> params) {
        AddendumForm form = new AddendumForm(params);
        return form.valid()
                ? page.after(Outcome.of(() -> visits.add(visitId, form.recordId(), form.text)), visitId, Choice.NONE,
                        "treatment.said.added")
                : page.show(visitId, Choice.NONE).with("adding", form).status(422);
    }

    private Answer onwards() {
        return Redirect.to(Choice.NONE.path(visitId)).saying("treatment.said.noted");
    }

    private Answer refused(NoteForm form, List<Refusal> refusals) {
        return inPlace ? page.refusedInPlace(refusals)
                : page.refused(visitId, Choice.NONE, refusals).with("adding", form.asAddendum());
    }
}
