package org.palpate.scheduling;

import java.util.List;

import org.palpate.kernel.Refusal;

/** Which answer a refusal gives: 409 where someone else was faster, otherwise 422. */
final class Refusals {

    private Refusals() {
    }

    static int status(List<Refusal> refusals) {
        return refusals.stream().anyMatch(refusal -> refusal.code().equals("scheduling.refused.taken")) ? 409 : 422;
    }
}
