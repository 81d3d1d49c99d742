package org.palpate.screening.verdict;

import java.util.Collection;

/** That a gate may be passed at a place, or everywhere. */
public record Permit(String gate, BodyPlace place) {

    /** Whether these permit as much. */
    public boolean isAmong(Collection<Permit> given) {
        return given.contains(this) || given.contains(new Permit(gate, BodyPlace.EVERYWHERE));
    }
}
