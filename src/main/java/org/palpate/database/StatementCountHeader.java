package org.palpate.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Shows the number of statements behind a page in its header {@code Server-Timing}. */
@Provider
@ApplicationScoped
public class StatementCountHeader implements ContainerResponseFilter {

    @Inject
    private StatementCount count;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Server-Timing", "sql;desc=\"" + count.statements() + "\"");
    }
}
