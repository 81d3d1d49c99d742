package org.palpate.scheduling.waitlist;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.VersionForm;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The waiting list of a location: who waits, somebody is put on it, somebody is taken off. */
@Path("/waiting-list")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class WaitingListController {

    @Inject
    private WaitingEntries waiting;
    @Inject
    private EntryPage page;
    @Inject
    private Caller caller;

    @GET
    public Page list() {
        return list(List.of());
    }

    @GET
    @Path("new")
    public Page ask(@Context UriInfo uri) {
        return page.enter(new EntryForm(Form.blank(uri.getQueryParameters()).with("days", List.of(DayOfWeek.values())).with("from", "08:00")
                .with("until", "19:00").with("first", page.today()).with("priority", Priority.SOON)));
    }

    @POST
    public Answer enter(MultivaluedMap<String, String> params) {
        EntryForm form = new EntryForm(params);
        if (!form.valid()) {
            return page.enter(form).status(422);
        }
        return Outcome.of(() -> waiting.enter(form.entry())).fold(
                done -> Redirect.to("/waiting-list").saying("scheduling.waiting.entered"), refusals -> {
                    form.refuse(refusals);
                    return page.enter(form).status(422);
                });
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}/closing")
    public Page chooseReason(@PathParam("id") UUID id) {
        Entry entry = waiting.get(id);
        return closing(entry, new ClosingForm(Form.blank().with("version", entry.version())));
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}/closing")
    public Answer close(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        ClosingForm form = new ClosingForm(params);
        if (!form.valid()) {
            return closing(waiting.get(id), form).status(422);
        }
        int version = waiting.close(id, form.version(), form.reason);
        return Redirect.to("/waiting-list").saying("scheduling.waiting.closed").undoneBy("/waiting-list/" + id + "/reopening", version);
    }

    /** The Undo of a closing; where somebody else was faster, the list shows how it is. */
    @POST
    @Path("{id: [0-9a-f-]{36}}/reopening")
    public Answer reopen(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        int version = new VersionForm(params).version();
        return Outcome.of(() -> waiting.reopen(id, version)).fold(done -> Redirect.to("/waiting-list").saying("scheduling.waiting.reopened"),
                refusals -> list(refusals).status(409));
    }

    private Page list(List<Refusal> refusals) {
        return Page.of("scheduling/waitlist/list").with("waiting", waiting.here()).with("place", caller.user().location()).with("refusals", refusals);
    }

    private static Page closing(Entry entry, ClosingForm form) {
        return Page.of("scheduling/waitlist/close").with("form", form).with("entry", entry).with("reasons", ClosingForm.reasons());
    }
}
