package org.palpate.scheduling;

import java.util.Optional;

import org.palpate.kernel.Refusal;

/** A rule that a booking or a move must keep, and that a person can read when it is broken. */
interface BookingPolicy {

    /** Empty when the rule has nothing against it. */
    Optional<Refusal> refuses(Wish wish);
}
