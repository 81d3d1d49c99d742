package org.palpate.scheduling.search;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.web.Page;

/** Finds the next free times for a service, and explains why there is none. */
@Path("/appointments")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class FinderController {

    @Inject
    private FinderPage finder;
    @Inject
    private WhyPage why;

    @GET
    @Path("find")
    public Page find(@Context UriInfo uri) {
        FinderForm form = new FinderForm(uri.getQueryParameters());
        return form.valid() ? finder.show(form) : finder.show(form).status(422);
    }

    @GET
    @Path("why")
    public Page explain(@Context UriInfo uri) {
        WhyForm form = new WhyForm(uri.getQueryParameters());
        return form.valid() ? why.show(form) : why.show(form).status(422);
    }
}
