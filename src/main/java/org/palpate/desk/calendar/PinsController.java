package org.palpate.desk.calendar;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.palpate.kernel.Caller;
import org.palpate.web.Page;

/** What stands on the pinboard: the browser knows the ids, and asks here who they are. */
@Path("/calendar/pins")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class PinsController {

    private static final String ID = "[0-9a-f-]{36}";
    private static final int MOST = 8;

    @Inject
    private Calendars calendars;
    @Inject
    private Caller caller;

    @GET
    public Page show(@QueryParam("id") List<String> ids) {
        List<UUID> pinned = ids.stream().filter(id -> id.matches(ID)).limit(MOST).map(UUID::fromString).toList();
        return Page.fragment("desk/calendar/pins", "pins").with("tiles", calendars.pinned(caller.user().location(), pinned));
    }
}
