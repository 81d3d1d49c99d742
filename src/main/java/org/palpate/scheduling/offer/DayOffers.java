package org.palpate.scheduling.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that can be offered of a day.
 *
 * @param alone      one for everybody who works at the place: times, or why there are none
 * @param supervised trainees with a supervisor who is free at the same time, for what they may not do alone
 * @param beside     times at which somebody could be booked beside another appointment
 */
record DayOffers(LocalDate day, List<Offer> alone, List<Offer> supervised, List<Offer> beside) {

    /** What is offered without further ado. */
    List<Offer> free() {
        return Stream.concat(alone.stream().filter(Offer::isOffered), supervised.stream()).toList();
    }

    /** How many times are offered without further ado. */
    long count() {
        return free().stream().mapToLong(offer -> offer.times().size()).sum();
    }

    /** Whom the day offers in no way, and why. */
    List<Offer> notOffered() {
        List<UUID> supervisedOnes = supervised.stream().map(Offer::practitionerId).toList();
        return alone.stream().filter(offer -> !offer.isOffered() && !supervisedOnes.contains(offer.practitionerId())).toList();
    }
}
