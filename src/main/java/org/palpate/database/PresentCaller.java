package org.palpate.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;

/** The caller where there is one: nobody before sign-in, nor outside a request. */
@ApplicationScoped
class PresentCaller {

    @Inject
    private Instance<Caller> caller;

    Optional<CurrentUser> signedIn() {
        try {
            return caller.get().signedIn();
        } catch (ContextNotActiveException outsideOfRequests) {
            return Optional.empty();
        }
    }
}
