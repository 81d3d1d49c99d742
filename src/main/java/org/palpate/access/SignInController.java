package org.palpate.access;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.palpate.kernel.Caller;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The way in and the way out; open to all, because a session may have ended meanwhile. */
@Path("/")
@PermitAll
@RequestScoped
public class SignInController {

    @Inject
    private Caller caller;

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Context
    private HttpServletRequest request;

    @GET
    public Answer home() {
        return Redirect.to(caller.signedIn().isPresent() ? "/calendar" : "/sign-in");
    }

    @GET
    @Path("sign-in")
    public Answer show(@QueryParam("next") String next) {
        return caller.signedIn().isPresent()
                ? Redirect.to(Next.named(next).path())
                : page(new SignInForm(Form.blank().with("next", next)));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(MultivaluedMap<String, String> params) {
        SignInForm form = new SignInForm(params);
        if (!form.valid()) {
            return page(form).status(422).toResponse();
        }
        return signIn.attempt(form.email, form.password).fold(token -> entered(token, form), refusals -> {
            form.refuse(refusals);
            return page(form).status(422).toResponse();
        });
    }

    @POST
    @Path("sign-out")
    public Response leave() {
        caller.signedIn().ifPresent(user -> sessions.close(Token.in(request).orElseThrow(), user));
        return Response.fromResponse(Redirect.to("/sign-in").saying("access.signed-out").toResponse())
                .cookie(Token.forget(request)).build();
    }

    private Response entered(Token token, Form form) {
        return Response.fromResponse(Redirect.to(Next.named(form.value("next")).path()).toResponse())
                .cookie(token.cookie(request)).build();
    }

    private static Page page(Form form) {
        return Page.of("access/sign-in").with("form", form);
    }
}
