package org.palpate.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.palpate.clinic.Locations;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;

/** The desk at which the caller works, with the customs of its place. */
@ApplicationScoped
class FrontDesk {

    @Inject
    private Caller caller;

    @Inject
    private Locations locations;

    @Inject
    private Clock clock;

    Customs customs() {
        Optional<Place> place = Optional.ofNullable(caller.user().location());
        ZoneId zone = place.map(Place::zone).orElse(ZoneOffset.UTC);
        return new Customs(LocalDate.now(clock.withZone(zone)),
                place.flatMap(here -> locations.country(here.id())).orElse(null));
    }
}
