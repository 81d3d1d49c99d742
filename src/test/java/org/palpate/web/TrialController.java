package org.palpate.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.SQLException;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;

/** A page of the tests on which everything goes wrong. */
@Path("/trial")
@PermitAll
@RequestScoped
public class TrialController {

    @GET
    @Path("{what}")
    public Answer fail(@PathParam("what") String what) {
        throw switch (what) {
            case "missing" -> new NotFound();
            case "stale" -> new Stale();
            case "refused" -> Refused.because("web.error.choice", "another time for Hannah Cole");
            case "busy" -> new IllegalStateException(new SQLException("no connection", "08001"));
            default -> new IllegalStateException("Hannah Cole, born 14/3/1987");
        };
    }

    @GET
    @Path("unrenderable")
    public Answer unrenderable() {
        return Page.of("web/there-is-no-such-template");
    }

    @POST
    @Path("stale")
    public Answer staleChange(MultivaluedMap<String, String> params) {
        throw new Stale();
    }

    @POST
    @Path("busy")
    public Answer busyChange(MultivaluedMap<String, String> params) {
        return fail("busy");
    }

    @POST
    @Path("done")
    public Answer done(MultivaluedMap<String, String> params) {
        return Redirect.to("/trial/missing").saying("web.cancel");
    }
}
