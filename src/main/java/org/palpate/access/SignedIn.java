package org.palpate.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.HeldForm;

/** The caller of this request, once the session has told who it is. */
@RequestScoped
public class SignedIn implements Caller {

    private CurrentUser user;
    private HeldForm form;

    @Override
    public Optional<CurrentUser> signedIn() {
        return Optional.ofNullable(user);
    }

    @Override
    public Optional<HeldForm> form() {
        return Optional.ofNullable(form);
    }

    /** From here on the request is a patient's, who fills in this form that the person handed over. */
    public void hold(HeldForm handed, CurrentUser by) {
        form = handed;
        user = by;
    }

    /** From here on the request runs on behalf of this person. */
    public void become(CurrentUser person) {
        user = person;
    }
}
