package org.palpate.treatment.chart;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.palpate.web.Answer;

/** Opens the chart of a visit, perhaps at a point and a technique. */
@Path("/visits/{visit}")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class ChartController {

    @Inject
    private ChartPage page;

    @GET
    public Answer show(@PathParam("visit") UUID visitId, @QueryParam("point") String point,
            @QueryParam("technique") String technique) {
        return page.show(visitId, Choice.read(point, technique));
    }
}
