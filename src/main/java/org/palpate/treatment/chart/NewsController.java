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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.palpate.treatment.VisitHead;
import org.palpate.treatment.Visits;
import org.palpate.web.Page;

/** Asked every few seconds by an open chart: whether something was told meanwhile that forbids to go on. */
@Path("/visits/{visit}/news")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class NewsController {

    @Inject
    private Visits visits;
    @Inject
    private ChartPage page;

    @GET
    public Response look(@PathParam("visit") UUID visitId, @QueryParam("seen") String seen) {
        VisitHead head = visits.head(visitId);
        News news = page.news(head);
        return news.mark().equals(seen) ? Response.noContent().build()
                : Page.fragment("treatment/chart/news", "changed").with("head", head).with("news", news)
                        .with("safety", page.safety(head).chips()).toResponse();
    }
}
