package org.palpate.treatment.chart;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Technique;
import org.palpate.treatment.Visits;
import org.palpate.treatment.record.Applied;
import org.palpate.treatment.record.TechniqueRecords;
import org.palpate.web.Answer;
import org.palpate.web.Redirect;

/** Records what was done to a point. */
@Path("/visits/{visit}/points/{point}/records")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class RecordingController {

    @PathParam("visit")
    private UUID visitId;
    @PathParam("point")
    private UUID pointId;
    @Inject
    private Visits visits;
    @Inject
    private TechniqueRecords records;
    @Inject
    private Catalogue catalogue;
    @Inject
    private ChartPage page;

    @POST
    public Answer apply(MultivaluedMap<String, String> params) {
        Technique technique = catalogue.findTechnique(params.getFirst("technique")).orElseThrow(NotFound::new);
        Choice choice = new Choice(pointId, technique.id());
        return Outcome.of(() -> page.typed(visitId, choice, params)).fold(
                form -> form.valid() ? applied(choice, form) : refused(choice, form), refusals -> page.refused(visitId, choice, refusals));
    }

    private Answer applied(Choice choice, RecordForm form) {
        Applied applied = Applied.of(catalogue, form.recordId(), form.sheet().technique(), form.dose()).with(form.care());
        Outcome<Void> outcome = Outcome.of(() -> records.apply(visits.open(visitId), choice.point(), applied));
        return outcome.<Answer>fold(
                done -> Redirect.to(Choice.of(choice.point()).path(visitId)).saying("treatment.said.recorded"),
                refusals -> refused(choice, form, refusals));
    }

    private Answer refused(Choice choice, RecordForm form) {
        return page.show(visitId, choice).with("recording", form).status(422);
    }

    private Answer refused(Choice choice, RecordForm form, List<Refusal> refusals) {
        return page.refused(visitId, choice, refusals).with("recording", form);
    }
}
