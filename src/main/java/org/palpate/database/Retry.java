package org.palpate.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadLocalRandom;

/** Stands outside the transaction and starts it anew, at most three times, each time after a longer random pause. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Retry {

    private static final int ATTEMPTS = 4;
    private static final int FIRST_PAUSE_MILLIS = 20;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        boolean inner = transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (inner || attempt == ATTEMPTS || !asksToTryAgain(failure)) {
                    throw failure;
                }
                pauseBefore(attempt);
            }
        }
    }

    private static boolean asksToTryAgain(Exception failure) {
        return Violation.in(failure).filter(Violation::isPassing).isPresent();
    }

    private static void pauseBefore(int attempt) throws InterruptedException {
        int longest = FIRST_PAUSE_MILLIS << attempt;
        Thread.sleep(ThreadLocalRandom.current().nextInt(longest / 2, longest));
    }
}
