package org.palpate.screening.form;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.palpate.web.Page;

/** What the tablet shows until somebody of the clinic signs in again: it knows of nobody, so it is open to everybody. */
@Path("/form")
@PermitAll
@RequestScoped
public class GivenBackController {

    @GET
    @Path("thanks")
    public Page thank() {
        return page("thanks", "circle-check");
    }

    /** Something in the answers cannot wait. */
    @GET
    @Path("tell-us")
    public Page ask() {
        return page("tell-us", "circle-alert");
    }

    /** The hour is over; what was answered is kept. */
    @GET
    @Path("over")
    public Page end() {
        return page("over", "clock");
    }

    private static Page page(String what, String icon) {
        return Page.of("screening/form/end").with("what", what).with("icon", icon);
    }
}
