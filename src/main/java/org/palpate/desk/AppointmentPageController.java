package org.palpate.desk;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.palpate.audit.Audit;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.patient.Patients;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.waitlist.Gaps;
import org.palpate.screening.Screenings;
import org.palpate.screening.stop.Stops;
import org.palpate.treatment.Visits;
import org.palpate.web.Page;

/** One appointment with everything that can be done to it now. */
@Path("/appointments/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class AppointmentPageController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Appointments appointments;
    @Inject
    private Patients patients;
    @Inject
    private Screenings screenings;
    @Inject
    private Stops stops;
    @Inject
    private Visits visits;
    @Inject
    private Gaps gaps;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page show() {
        Card card = appointments.card(id);
        CurrentUser user = caller.user();
        boolean treats = user.treats();
        Safety safety = Safety.of(screenings, card.patient().id(), card.start().atZone(card.where().zone()).toLocalDate());
        Instant now = clock.instant();
        audit.read("appointment.opened", card.patient().id());
        return Page.of("desk/appointment").with("card", card).with("more", appointments.particulars(id))
                .with("patient", patients.summary(card.patient().id()))
                .with("safety", safety).with("gate", Gate.before(card, safety)).with("treats", treats)
                .with("stops", treats ? stops.open(card.patient().id()) : List.of())
                .with("visit", visits.ofAppointment(id).orElse(null))
                .with("fitting", gaps.fitting(card)).with("actions", Actions.of(card, user, now)).with("reminder", Ids.next());
    }
}
