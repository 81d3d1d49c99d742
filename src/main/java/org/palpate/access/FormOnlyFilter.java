package org.palpate.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.palpate.kernel.Caller;
import org.palpate.web.Page;

/** Whoever holds a form gets its pages and no other, not even those that are open to everybody. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 50)
public class FormOnlyFilter implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext context) {
        if (caller.form().isPresent() && !FormHolder.isPage(request.getRequestURI())) {
            context.abortWith(Page.of("access/form-only").status(Response.Status.FORBIDDEN.getStatusCode()).toResponse());
        }
    }
}
