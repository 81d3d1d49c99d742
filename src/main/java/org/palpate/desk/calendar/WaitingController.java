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
import org.palpate.kernel.Caller;
import org.palpate.screening.form.PatientForms;
import org.palpate.web.Form;
import org.palpate.web.Page;

/** Who waits, how long, what is missing and who is next. */
@Path("/waiting")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class WaitingController {

    @Inject
    private Calendars calendars;
    @Inject
    private PatientForms forms;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page show() {
        Scope today = new ScopeForm(Form.blank()).scope(caller.user().location(), clock).asListOfDay();
        return Page.of("desk/calendar/waiting").with("room", WaitingRoom.of(calendars.of(today), forms::today));
    }
}
