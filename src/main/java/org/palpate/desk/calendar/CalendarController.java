package org.palpate.desk.calendar;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Caller;
import org.palpate.scheduling.Agendas;
import org.palpate.web.Form;
import org.palpate.web.Page;

/** The calendar of the chosen location: a day, a week, a list, the rooms; and whether it has changed. */
@Path("/calendar")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class CalendarController {

    @Inject
    private Calendars calendars;
    @Inject
    private Agendas agendas;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page show(@Context UriInfo uri) {
        return Page.of("desk/calendar/show").with("board", calendars.of(scope(uri)));
    }

    /** Tells an open calendar cheaply that it still shows what there is. */
    @GET
    @Path("changes")
    public Response changes(@Context UriInfo uri, @HeaderParam("If-None-Match") String seen) {
        Scope scope = scope(uri);
        String mark = '"' + agendas.mark(scope.place(), scope.from(), scope.until()) + '"';
        return (mark.equals(seen) ? Response.noContent() : Response.ok(mark, "text/plain")).header("ETag", mark).build();
    }

    private Scope scope(UriInfo uri) {
        return new ScopeForm(Form.blank(uri.getQueryParameters())).scope(caller.user().location(), clock);
    }
}
