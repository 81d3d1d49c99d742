package org.palpate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palpate.database.Violation;

/**
 * Turns whatever was thrown into a page. A bug gets an incident number, which begins the number of its request, and one
 * log entry under that number.
 */
@Provider
@ApplicationScoped
public class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final int SECONDS_TO_WAIT = 5;
    private static final int INCIDENT_DIGITS = 8;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() / 100 < 4) {
            return web.getResponse();
        }
        Failure failure = Failure.of(thrown);
        Violation.in(thrown).filter(Violation::isTrespass)
                .ifPresent(no -> LOG.log(Level.WARNING, "refused by the database''s rights: {0}", Trace.of(thrown)));
        Response.ResponseBuilder answer = Response.status(failure.status());
        if (failure.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        Page page = failure.page().with("typed", Sent.in(request));
        return answer.entity(failure.isBug() ? reported(page, thrown) : page).build();
    }

    private Page reported(Page page, Throwable thrown) {
        String incident = ((String) request.getAttribute(HeaderFilter.REQUEST_ID)).substring(0, INCIDENT_DIGITS);
        LOG.log(Level.SEVERE, "incident {0}: {1}", new Object[] {incident, Trace.of(thrown)});
        return page.with("incident", incident);
    }
}
