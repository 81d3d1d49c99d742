package org.palpate.scheduling.feed;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Role;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** A practitioner's own calendar feed: made, shown once, revoked; and whether the clinic's feeds name patients. */
@Path("/calendar-feed")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class FeedSettingsController {

    @Inject
    private Feeds feeds;
    @Inject
    private Caller caller;

    @GET
    public Page show() {
        return page();
    }

    /** The only answer that ever shows the address. */
    @POST
    public Page create(@Context UriInfo uri) {
        Secret secret = feeds.create();
        return page().with("address", uri.getBaseUriBuilder().path("feeds").path(secret.text() + ".ics").build().toString());
    }

    @POST
    @Path("revocation")
    public Answer revoke() {
        feeds.revoke();
        return Redirect.to("/calendar-feed").saying("scheduling.feed.revoked");
    }

    @POST
    @Path("names")
    @RolesAllowed(CLINICAL_LEAD)
    public Answer showNames(MultivaluedMap<String, String> params) {
        NamesForm form = new NamesForm(params);
        if (!form.valid()) {
            return page().with("form", form).status(422);
        }
        feeds.showNames(form.names);
        return Redirect.to("/calendar-feed").saying("scheduling.feed.saved");
    }

    private Page page() {
        Standing standing = feeds.standing();
        return Page.of("scheduling/feed/show").with("standing", standing).with("treats", caller.user().practitionerId() != null)
                .with("leads", caller.user().is(Role.CLINICAL_LEAD)).with("address", null)
                .with("form", new NamesForm(Form.blank().with("names", standing.showsNames() ? "yes" : "no")));
    }
}
