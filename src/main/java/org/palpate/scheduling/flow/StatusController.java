package org.palpate.scheduling.flow;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Services;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Appointment;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Refusals;
import org.palpate.scheduling.StatusChanges;
import org.palpate.scheduling.Undoing;
import org.palpate.scheduling.VersionForm;
import org.palpate.scheduling.booking.DoorWords;
import org.palpate.scheduling.offer.Clash;
import org.palpate.scheduling.offer.Obstacles;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What happens to an appointment at the front desk without further questions; each change can be undone. */
@Path("/appointments/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class StatusController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Appointments appointments;
    @Inject
    private StatusChanges changes;
    @Inject
    private Undoing undoing;
    @Inject
    private Obstacles obstacles;
    @Inject
    private Services services;
    @Inject
    private DoorWords words;

    @POST
    @Path("confirmation")
    public Answer confirm() {
        return answer(() -> changes.confirm(id), "scheduling.confirmed");
    }

    @POST
    @Path("arrival")
    public Answer checkIn() {
        return answer(() -> changes.checkIn(id), "scheduling.arrived", words.arrival(id));
    }

    @POST
    @Path("check-out")
    public Answer checkOut() {
        return answer(() -> changes.checkOut(id), "scheduling.checked_out");
    }

    @POST
    @Path("restoration")
    public Answer restore() {
        return answer(() -> appointments.restore(id), "scheduling.restored");
    }

    /** The Undo of a booking. */
    @POST
    @Path("withdrawal")
    public Answer withdraw(MultivaluedMap<String, String> params) {
        int version = new VersionForm(params).version();
        return answer(() -> changes.withdraw(id, version), "scheduling.withdrawn");
    }

    @POST
    @Path("undo")
    public Answer undo(MultivaluedMap<String, String> params) {
        int version = new VersionForm(params).version();
        return Outcome.of(() -> undoing.undo(id, version)).fold(
                done -> Redirect.to("/appointments/" + id).saying("scheduling.undone"), this::refused);
    }

    private Answer answer(Supplier<Integer> change, String message) {
        return answer(change, message, null);
    }

    private Answer answer(Supplier<Integer> change, String message, String more) {
        return Outcome.of(change).fold(
                version -> Redirect.to("/appointments/" + id).saying(message).adding(more).undoneBy("/appointments/" + id + "/undo", version), this::refused);
    }

    private Page refused(List<Refusal> refusals) {
        Appointment appointment = appointments.get(id);
        List<Refusal> inTheWay = Refusals.areClash(refusals)
                ? obstacles.of(Clash.of(appointment, services.get(appointment.serviceId()))) : List.of();
        return Page.of("scheduling/flow/refused").with("card", appointments.card(id)).with("refusals", refusals).with("inTheWay", inTheWay)
                .status(Refusals.status(refusals));
    }
}
