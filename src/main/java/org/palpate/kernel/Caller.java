package org.palpate.kernel;

import java.util.Optional;

/** The person on whose behalf the present request runs. */
public interface Caller {

    /** Empty before sign-in. */
    Optional<CurrentUser> signedIn();

    /** The form that a patient holds; the caller is then whoever handed it over, and may do nothing but fill it in. */
    default Optional<HeldForm> form() {
        return Optional.empty();
    }

    /** Who is signed in; only for what runs behind the sign-in. */
    default CurrentUser user() {
        return signedIn().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
