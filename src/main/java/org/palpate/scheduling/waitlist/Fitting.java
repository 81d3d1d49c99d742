package org.palpate.scheduling.waitlist;

import java.util.List;
import java.util.UUID;

import org.palpate.kernel.Ids;

/**
 * Who fits a time that was given up.
 *
 * @param gone    why nobody can have it any more; null: it is free
 * @param entries best first: priority, then who has waited longest
 */
public record Fitting(String gone, List<Entry> entries) {

    static final Fitting TAKEN = new Fitting("taken", List.of());
    static final Fitting CLOSED = new Fitting("closed", List.of());

    /** The id that an offer made from this page gets, so that sending it twice offers once. */
    public UUID offerId() {
        return Ids.next();
    }
}
