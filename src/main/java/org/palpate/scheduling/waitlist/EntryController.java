package org.palpate.scheduling.waitlist;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.List;
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
import org.palpate.kernel.Refusal;
import org.palpate.web.Answer;
import org.palpate.web.Redirect;

/** Changing what somebody on the waiting list waits for. */
@Path("/waiting-list/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class EntryController {

    @PathParam("id")
    private UUID id;
    @Inject
    private WaitingEntries waiting;
    @Inject
    private EntryPage page;

    @GET
    public Answer show() {
        Entry entry = waiting.get(id);
        return page.edit(entry, EntryForm.filledFrom(entry));
    }

    @POST
    public Answer change(MultivaluedMap<String, String> params) {
        EntryForm form = new EntryForm(params);
        if (!form.valid()) {
            return page.edit(waiting.get(id), form).status(422);
        }
        return Outcome.of(() -> waiting.change(id, form.version(), form.entry())).fold(
                done -> Redirect.to("/waiting-list").saying("scheduling.waiting.changed"), refusals -> refused(form, refusals));
    }

    private Answer refused(EntryForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        Entry entry = waiting.get(id);
        return refusals.stream().anyMatch(refusal -> refusal.code().equals(WaitingEntries.CHANGED)) ? page.conflict(entry, form)
                : page.edit(entry, form).status(422);
    }
}
