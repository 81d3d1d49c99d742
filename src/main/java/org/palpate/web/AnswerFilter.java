package org.palpate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Gives each answer its status, and a redirect its address and its word for the next page. */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {

    @Context
    private HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page page) {
            response.setStatus(page.status());
        } else if (response.getEntity() instanceof Redirect redirect) {
            boolean byHtmx = request.getHeaderString("HX-Request") != null;
            send(redirect, byHtmx, response);
        }
    }

    private void send(Redirect redirect, boolean byHtmx, ContainerResponseContext response) {
        response.setEntity(null);
        response.setStatusInfo(byHtmx ? Response.Status.NO_CONTENT : Response.Status.SEE_OTHER);
        response.getHeaders().putSingle(byHtmx ? "HX-Redirect" : HttpHeaders.LOCATION, redirect.path());
        if (redirect.message() != null) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, Flash.leave(redirect, servlet));
        }
    }
}
