package org.palpate.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.palpate.kernel.Place;

/** The offers of a day as a page shows them: who can be chosen with which times, and who cannot and why. */
record OfferedTimes(LocalDate day, List<Row> offered, List<Offer> notOffered) {

    /** One start time: what the form sends, and what is read. */
    record Time(String value, String label) {
    }

    /** One practitioner's free times. */
    record Row(Offer offer, List<Time> times) {
    }

    static OfferedTimes of(LocalDate day, List<Offer> offers, Place place) {
        List<Row> offered = offers.stream().filter(Offer::isOffered).map(offer -> row(offer, place)).toList();
        return new OfferedTimes(day, offered, offers.stream().filter(offer -> !offer.isOffered()).toList());
    }

    private static Row row(Offer offer, Place place) {
        LocalTimes times = new LocalTimes(place.zone());
        return new Row(offer, offer.times().stream().map(start -> time(offer, start, times)).toList());
    }

    private static Time time(Offer offer, Instant start, LocalTimes times) {
        return new Time(BookingForm.Slot.text(offer.practitionerId(), start), times.label(start));
    }
}
