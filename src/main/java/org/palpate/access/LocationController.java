package org.palpate.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Role;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Where the person works now; chosen after signing in, and whenever they move on. */
@Path("/locations")
@RolesAllowed({Role.Names.RECEPTIONIST, Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class LocationController {

    @Inject
    private Sessions sessions;

    @Inject
    private Caller caller;

    @Context
    private HttpServletRequest request;

    @GET
    public Answer show(@QueryParam("next") String next) {
        return page(new LocationForm(Form.blank().with("next", next)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Answer choose(MultivaluedMap<String, String> params) {
        LocationForm form = new LocationForm(params);
        if (!form.valid()) {
            return page(form).status(422);
        }
        sessions.choose(token(), form.location);
        return Redirect.to(Next.named(form.value("next")).path());
    }

    private Page page(LocationForm form) {
        List<Workplace> workplaces = sessions.workplaces(token());
        return Page.of("access/locations").with("form", form).with("workplaces", workplaces)
                .with("clinics", workplaces.stream().map(Workplace::clinic).distinct().count())
                .with("here", caller.user().location());
    }

    private Token token() {
        return Token.in(request).orElseThrow(NotFound::new);
    }
}
