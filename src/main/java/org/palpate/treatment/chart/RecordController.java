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
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.treatment.Visits;
import org.palpate.treatment.record.TechniqueRecords;
import org.palpate.web.Answer;

/** What was recorded: its needles counted out, or taken back. */
@Path("/visits/{visit}/records/{record}")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class RecordController {

    @PathParam("visit")
    private UUID visitId;
    @PathParam("record")
    private UUID recordId;
    @Inject
    private Visits visits;
    @Inject
    private TechniqueRecords records;
    @Inject
    private ChartPage page;

    @POST
    @Path("needles")
    public Answer countOut(MultivaluedMap<String, String> params) {
        CountForm form = new CountForm(params);
        Choice choice = Choice.read(params.getFirst("point"), null);
        if (!form.valid()) {
            form.scope(recordId);
            return page.show(visitId, choice).with("counting", form).with("countingRecord", recordId).status(422);
        }
        return page.after(Outcome.of(() -> records.countOut(visits.open(visitId), recordId, form.version(),
                form.needlesOut)), visitId, choice, "treatment.said.counted");
    }

    @POST
    @Path("retraction")
    public Answer takeBack(MultivaluedMap<String, String> params) {
        return page.after(Outcome.of(() -> records.takeBack(visits.open(visitId), recordId)), visitId,
                Choice.read(params.getFirst("point"), null), "treatment.said.taken_back");
    }
}
