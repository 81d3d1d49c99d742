package org.palpate.scheduling;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Outcome;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What happens to an appointment at the front desk: confirmed, arrived, no-show, cancelled. */
@Path("/appointments/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class StatusController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Appointments appointments;

    @POST
    @Path("confirmation")
    public Answer confirm() {
        return answer(Outcome.of(() -> appointments.confirm(id)), "scheduling.confirmed");
    }

    @POST
    @Path("arrival")
    public Answer checkIn() {
        return answer(Outcome.of(() -> appointments.checkIn(id)), "scheduling.arrived");
    }

    @POST
    @Path("no-show")
    public Answer recordNoShow() {
        return answer(Outcome.of(() -> appointments.recordNoShow(id)), "scheduling.no_show");
    }

    @GET
    @Path("cancellation")
    public Page chooseReason() {
        return page(new CancellationForm(Form.blank()));
    }

    @POST
    @Path("cancellation")
    public Answer cancel(MultivaluedMap<String, String> params) {
        CancellationForm form = new CancellationForm(params);
        return form.valid()
                ? answer(Outcome.of(() -> appointments.cancel(id, form.reason)), "scheduling.cancelled")
                : page(form).status(422);
    }

    private Page page(CancellationForm form) {
        return Page.of("scheduling/cancel").with("form", form).with("card", appointments.card(id))
                .with("reasons", CancellationForm.reasons());
    }

    private Answer answer(Outcome<Void> outcome, String message) {
        return outcome.fold(done -> Redirect.to("/appointments/" + id).saying(message),
                refusals -> Page.of("scheduling/refused").with("card", appointments.card(id)).with("refusals", refusals).status(422));
    }
}
