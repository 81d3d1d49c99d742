package org.palpate.desk;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
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
import org.palpate.patient.Patients;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Card;
import org.palpate.screening.Screenings;
import org.palpate.screening.stop.PatientRecord;
import org.palpate.screening.stop.Stops;
import org.palpate.treatment.Visits;
import org.palpate.web.Page;

/** The overview of a patient: appointments for everybody, visits with their maps for those who treat. */
@Path("/patients/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class PatientPageController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Patients patients;
    @Inject
    private Appointments appointments;
    @Inject
    private Screenings screenings;
    @Inject
    private Stops stops;
    @Inject
    private Visits visits;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page show() {
        boolean treats = caller.user().treats();
        PatientRecord record = treats ? stops.record(id) : new PatientRecord(List.of(), List.of());
        List<Card> cards = appointments.ofPatient(id);
        Page page = Page.of("desk/patient").with("patient", patients.summary(id))
                .with("upcoming", cards.stream().filter(card -> card.end().isAfter(clock.instant()) && card.status().holds()).sorted(Card.BY_START).toList())
                .with("past", cards.stream().filter(card -> !card.end().isAfter(clock.instant()) || !card.status().holds()).toList())
                .with("safety", Safety.of(screenings, id, caller.user().today(clock))).with("treats", treats)
                .with("visits", treats ? visits.ofPatient(id) : List.of())
                .with("screenings", record.screenings()).with("stops", record.stops());
        audit.read("patient.overview", id);
        return page;
    }
}
