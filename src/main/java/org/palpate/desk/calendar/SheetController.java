package org.palpate.desk.calendar;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Caller;
import org.palpate.web.Form;
import org.palpate.web.Page;

/** The day on paper, to survive an outage. */
@Path("/calendar/sheet")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class SheetController {

    @Inject
    private Calendars calendars;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page show(@Context UriInfo uri) {
        Scope scope = new ScopeForm(Form.blank(uri.getQueryParameters())).scope(caller.user().location(), clock);
        return Page.of("desk/calendar/sheet").with("sheet", Sheet.of(calendars.of(scope.asListOfDay())));
    }
}
