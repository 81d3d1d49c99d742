package org.palpate.treatment.chart;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.palpate.kernel.Outcome;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Card;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.Doors;
import org.palpate.screening.door.Passage;
import org.palpate.treatment.Visits;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Starts the visit of an appointment. */
@Path("/appointments/{id}/visit")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class VisitStartController {

    @Inject
    private Visits visits;
    @Inject
    private Appointments appointments;
    @Inject
    private Doors doors;

    @POST
    public Answer start(@PathParam("id") UUID appointmentId) {
        return Outcome.of(() -> visits.start(appointmentId)).<Answer>fold(
                visitId -> Redirect.to(first(appointmentId, visitId)),
                refusals -> Page.of("treatment/chart/refused").with("appointmentId", appointmentId)
                        .with("refusals", ChartPage.words(refusals)).status(ChartPage.status(refusals)));
    }

    /** Where the visit begins: with the questions, as long as today's are open. */
    private String first(UUID appointmentId, UUID visitId) {
        Card card = appointments.card(appointmentId);
        return doors.at(Door.START, card.patient().id(), card.service().family()) == Passage.ASKED
                ? "/patients/" + card.patient().id() + "/screening?visit=" + visitId : "/visits/" + visitId;
    }
}
