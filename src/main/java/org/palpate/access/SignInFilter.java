package org.palpate.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.web.Page;
import org.palpate.web.Redirect;
import org.palpate.web.Sent;

/**
 * Asks whoever is not signed in to do so, and whoever has not said where they work to choose. What had been typed is
 * kept and can be sent again.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext context) {
        if (request.getAttribute(SessionMechanism.FAILURE) instanceof RuntimeException failure) {
            throw failure;
        }
        Optional<CurrentUser> user = caller.signedIn();
        if (user.isEmpty() && !isOpenToAll()) {
            context.abortWith(goTo("/sign-in", "expired", context));
        } else if (user.isPresent() && user.get().location() == null && !isOurs()) {
            context.abortWith(goTo("/locations", "placeless", context));
        }
    }

    private Response goTo(String path, String why, ContainerRequestContext context) {
        if (context.getHeaderString("HX-Request") != null) {
            Next open = Next.ofBrowser(context.getHeaderString("HX-Current-URL"));
            return Response.status(Response.Status.UNAUTHORIZED).header("HX-Redirect", open.on(path)).build();
        }
        return READING.contains(context.getMethod())
                ? Redirect.to(Next.after(context.getUriInfo().getRequestUri()).on(path)).toResponse()
                : Page.of("access/again").status(Response.Status.UNAUTHORIZED.getStatusCode())
                        .with("why", why).with("first", path).with("sent", Sent.in(request)).toResponse();
    }

    private boolean isOpenToAll() {
        Method method = resource.getResourceMethod();
        return method.isAnnotationPresent(PermitAll.class) || !method.isAnnotationPresent(RolesAllowed.class)
                && resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private boolean isOurs() {
        return isOpenToAll() || resource.getResourceClass().getPackage() == SignInFilter.class.getPackage();
    }
}
