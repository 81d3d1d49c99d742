package org.palpate.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;

/** The caller of this request, once the session has told who it is. */
@RequestScoped
public class SignedIn implements Caller {

    private CurrentUser user;

    @Override
    public Optional<CurrentUser> signedIn() {
        return Optional.ofNullable(user);
    }

    /** From here on the request runs on behalf of this person. */
    public void become(CurrentUser person) {
        user = person;
    }
}
