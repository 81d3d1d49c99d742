package org.palpate.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;
import java.util.UUID;
import org.palpate.kernel.CurrentUser;

/**
 * Tells the database, once for each transaction and before anything else, whose clinic it serves. Before sign-in it
 * says nothing, and row-level security shows nothing.
 */
@ClinicScoped
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ClinicScope {

    private static final String KEY = ClinicScope.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private PresentCaller caller;

    @Inject
    private Sql sql;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            caller.signedIn().ifPresent(this::enter);
        }
        return call.proceed();
    }

    private void enter(CurrentUser user) {
        UUID entered = (UUID) transactions.getResource(KEY);
        if (entered == null) {
            sql.actFor(user.clinicId(), user.accountId());
            transactions.putResource(KEY, user.clinicId());
        } else if (!Objects.equals(entered, user.clinicId())) {
            throw new IllegalStateException("one transaction serves one clinic");
        }
    }
}
