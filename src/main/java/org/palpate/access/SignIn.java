package org.palpate.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;

/**
 * Lets someone in who knows the password. No transaction is open while the password is hashed, and an unknown address
 * gets the same words after the same time as a wrong password.
 */
@ApplicationScoped
class SignIn {

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    Outcome<Token> attempt(String email, String password) {
        Candidate candidate = accounts.find(email);
        if (candidate.mustWait()) {
            return Outcome.refused(Refusal.of("access.refused.wait", candidate.minutesToWait(clock.instant())));
        }
        if (candidate.isProvedBy(password)) {
            return Outcome.done(accounts.signIn(candidate));
        }
        accounts.recordFailure(candidate);
        return Outcome.refused(Refusal.of("access.refused.wrong"));
    }
}
