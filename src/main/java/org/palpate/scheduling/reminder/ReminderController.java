package org.palpate.scheduling.reminder;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Appointments;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Writing down that a patient was reminded, with one press on the appointment's page. */
@Path("/appointments/{id: [0-9a-f-]{36}}/reminders")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class ReminderController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Reminders reminders;
    @Inject
    private Appointments appointments;

    @POST
    public Answer record(MultivaluedMap<String, String> params) {
        ReminderForm form = new ReminderForm(params);
        return !form.valid() ? refused(List.of(Refusal.of("scheduling.reminder.outcome.unknown")))
                : Outcome.of(() -> reminders.record(form.recordId(), id, form.outcome)).fold(
                        done -> Redirect.to("/appointments/" + id).saying("scheduling.reminded"), this::refused);
    }

    private Page refused(List<Refusal> refusals) {
        return Page.of("scheduling/flow/refused").with("card", appointments.card(id)).with("refusals", refusals).with("inTheWay", List.of())
                .status(422);
    }
}
