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
import java.util.UUID;
import org.palpate.assessment.TriggerPoint;
import org.palpate.assessment.TriggerPoints;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Stale;
import org.palpate.reference.Catalogue;
import org.palpate.treatment.Visits;
import org.palpate.web.Answer;
import org.palpate.web.Redirect;

/** The points of a visit: marked, observed, taken back. */
@Path("/visits/{visit}/points")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class PointController {

    @PathParam("visit")
    private UUID visitId;
    @HeaderParam("HX-Request")
    private boolean inPlace;
    @Inject
    private Visits visits;
    @Inject
    private TriggerPoints points;
    @Inject
    private Catalogue catalogue;
    @Inject
    private ChartPage page;

    @POST
    public Answer mark(MultivaluedMap<String, String> params) {
        MarkForm form = new MarkForm(params, catalogue);
        return form.valid() ? marked(form) : page.show(visitId, Choice.NONE).with("marking", form).status(422);
    }

    private Answer marked(MarkForm form) {
        return Outcome.of(() -> points.mark(visits.open(visitId), form.mark())).<Answer>fold(
                point -> Redirect.to(Choice.of(point.id()).path(visitId)).saying("treatment.said.marked"),
                refusals -> page.refused(visitId, Choice.NONE, refusals));
    }

    @POST
    @Path("{point}")
    public Answer observe(@PathParam("point") UUID pointId, MultivaluedMap<String, String> params) {
        PointForm form = new PointForm(params, catalogue);
        Choice choice = Choice.of(pointId);
        if (form.keepsTheirs()) {
            return Redirect.to(choice.path(visitId));
        }
        return form.valid() ? unlessOvertaken(choice, form)
                : page.show(visitId, choice).with("observing", form).status(422);
    }

    private Answer unlessOvertaken(Choice choice, PointForm form) {
        try {
            return observed(choice, form);
        } catch (Stale faster) {
            return inPlace ? page.saved(visitId, choice).with("overtaken", true).status(409)
                    : page.show(visitId, choice).with("observing", form).with("overtaken", true).status(409);
        }
    }

    private Answer observed(Choice choice, PointForm form) {
        Outcome<TriggerPoint> outcome = Outcome.of(() ->
                points.observe(visits.open(visitId), choice.point(), form.over(), form.observation()));
        return inPlace && !form.moves()
                ? outcome.fold(point -> page.saved(visitId, choice), page::refusedInPlace)
                : page.after(outcome, visitId, choice, "treatment.said.observed");
    }

    @POST
    @Path("{point}/retraction")
    public Answer takeBack(@PathParam("point") UUID pointId) {
        Outcome<Void> outcome = Outcome.of(() -> points.takeBack(visits.open(visitId), pointId));
        Choice next = outcome instanceof Outcome.Done ? Choice.NONE : Choice.of(pointId);
        return page.after(outcome, visitId, next, "treatment.said.taken_back");
    }
}
