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

/** Opens the chart of a visit. */
@Path("/visits/{id: [0-9a-f-]{36}}")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class ChartController {

    @Inject
    private ChartPage page;

    @GET
    public Answer show(@PathParam("id") UUID id, @QueryParam("point") String point,
            @QueryParam("technique") String technique) {
        return page.show(id, Choice.read(point, technique));
    }
}
