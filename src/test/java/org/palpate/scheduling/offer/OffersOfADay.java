package org.palpate.scheduling.offer;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.palpate.clinic.Service;
import org.palpate.kernel.Place;

/** What the page of a booking offers, for tests of other rooms: {@code practitioner@start} each, alone or supervised. */
public final class OffersOfADay {

    private OffersOfADay() {
    }

    public static Set<String> of(Offers offers, LocalDate day, Service service, Place place, UUID patient) {
        Set<String> times = new TreeSet<>();
        offers.everyWay(day, service, place, Guest.of(patient)).get(0).free()
                .forEach(offer -> offer.times().forEach(start -> times.add(offer.practitionerId() + "@" + start)));
        return times;
    }
}
