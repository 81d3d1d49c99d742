package org.palpate.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palpate.kernel.CurrentUser;

/** Recognises whoever is signed in by the session's cookie, on every request anew. */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    /** Where a failure waits until it can be shown as a page. */
    static final String FAILURE = SessionMechanism.class.getName();

    /** Sent by an open page that looks after itself: such a request keeps nobody signed in. */
    private static final String BACKGROUND = "Palpate-Background";

    @Inject
    private Sessions sessions;

    @Inject
    private FormSessions forms;

    @Inject
    private SignedIn signedIn;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (isOfPeople(request)) {
            recognise(request);
        }
        return signedIn.signedIn().map(person -> context.notifyContainerAboutLogin(person.accountId().toString(), roles(person)))
                .orElseGet(context::doNothing);
    }

    /** The same cookie holds either a session of the staff or the form that took its place, never both. */
    private void recognise(HttpServletRequest request) {
        try {
            boolean background = request.getHeader(BACKGROUND) != null;
            Token.in(request).ifPresent(token -> (background ? sessions.unnoticed(token) : sessions.of(token)).ifPresentOrElse(
                    signedIn::become, () -> forms.of(token).filter(held -> held.countsFor(request.getRequestURI()))
                            .ifPresent(held -> signedIn.hold(held.form(), held.by()))));
        } catch (RuntimeException databaseDown) {
            request.setAttribute(FAILURE, databaseDown);
        }
    }

    private static boolean isOfPeople(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/assets/") && !path.equals("/health");
    }

    private static Set<String> roles(CurrentUser person) {
        return person.roles().stream().map(Enum::name).collect(Collectors.toSet());
    }
}
