package org.palpate.scheduling.waitlist;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.List;
import java.util.Set;
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
import org.palpate.scheduling.VersionForm;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Offering a time that was given up to somebody who waits, and what they say to it. */
@Path("/appointments/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class OfferController {

    private static final Set<String> LATE = Set.of("scheduling.refused.taken", "scheduling.refused.changed");

    @PathParam("id")
    private UUID id;
    @Inject
    private WaitingEntries waiting;
    @Inject
    private Appointments appointments;

    /** The appointment in the address is the one that was given up. */
    @POST
    @Path("offers")
    public Answer offer(MultivaluedMap<String, String> params) {
        OfferForm form = new OfferForm(params);
        return !form.valid() ? Redirect.to("/appointments/" + appointments.get(id).id())
                : Outcome.of(() -> waiting.offer(form.recordId(), form.entry, id)).fold(
                        offered -> Redirect.to("/appointments/" + offered).saying("scheduling.waiting.offered")
                                .undoneBy("/appointments/" + offered + "/withdrawal", 0), this::refused);
    }

    @POST
    @Path("acceptance")
    public Answer accept() {
        return Outcome.of(() -> waiting.accept(id)).fold(done -> Redirect.to("/appointments/" + id)
                .saying("scheduling.waiting.accepted").undoneBy("/appointments/" + id + "/acceptance-withdrawal", appointments.get(id).version()),
                this::refused);
    }

    /** The Undo of an acceptance. */
    @POST
    @Path("acceptance-withdrawal")
    public Answer withdraw(MultivaluedMap<String, String> params) {
        int version = new VersionForm(params).version();
        return Outcome.of(() -> waiting.withdraw(id, version)).fold(
                done -> Redirect.to("/appointments/" + id).saying("scheduling.waiting.withdrawn"), this::refused);
    }

    @POST
    @Path("refusal")
    public Answer decline() {
        return Outcome.of(() -> waiting.decline(id)).fold(version -> Redirect.to("/appointments/" + id).saying("scheduling.waiting.declined")
                .undoneBy("/appointments/" + id + "/undo", version), this::refused);
    }

    private Page refused(List<Refusal> refusals) {
        boolean late = refusals.stream().map(Refusal::code).anyMatch(LATE::contains);
        return Page.of("scheduling/flow/refused").with("card", appointments.card(id)).with("refusals", refusals).with("inTheWay", List.of())
                .status(late ? 409 : 422);
    }
}
