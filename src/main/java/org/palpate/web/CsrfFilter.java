package org.palpate.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Lets a request change something only when it comes from a page of ours. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class CsrfFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (READING.contains(context.getMethod())) {
            return;
        }
        Sent.read(context, request);
        String token = Optional.ofNullable(context.getHeaderString(Csrf.HEADER))
                .orElseGet(() -> Sent.in(request).getFirst(Csrf.FIELD));
        if (!Csrf.allows(request, token)) {
            context.abortWith(refusal().toResponse());
        }
    }

    /** What was typed in a page of ours is kept; what another site made up is not repeated. */
    private Page refusal() {
        Page page = Failure.of(Response.Status.FORBIDDEN, "csrf").page();
        return Csrf.isSurelyOurs(request) ? page.with("typed", Sent.in(request)) : page;
    }
}
