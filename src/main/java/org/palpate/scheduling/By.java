package org.palpate.scheduling;

import java.time.Instant;
import java.util.UUID;

import org.palpate.kernel.Place;

/** Who does something to an appointment, when, and at which place; days are meant in its zone. */
record By(UUID accountId, Instant at, Place place) {

    boolean isOnTheDayOf(Instant moment) {
        return at.atZone(place.zone()).toLocalDate().equals(moment.atZone(place.zone()).toLocalDate());
    }
}
