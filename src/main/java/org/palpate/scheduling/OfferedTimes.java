package org.palpate.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.palpate.kernel.Place;

/** The offers of a day as a page shows them: who can be chosen with which times, and who cannot and why. */
record OfferedTimes(LocalDate day, List<Row> offered, List<Row> beside, List<Offer> notOffered) {

    private static final int NEAREST = 4;

    /** One start time: what the form sends, and what is read. */
    record Time(Slot slot, String label) {

        public String value() {
            return slot.text();
        }
    }

    /** One practitioner's free times. */
    record Row(Offer offer, List<Time> times) {
    }

    /** A time with who would treat then, as one choice. */
    record Choice(Offer offer, Time time) {

        /** How far it is from what was wanted; somebody else counts as an hour further. */
        private Duration distance(Slot wanted) {
            Duration apart = Duration.between(wanted.start(), time.slot().start()).abs();
            return offer.practitionerId().equals(wanted.practitionerId()) ? apart : apart.plusHours(1);
        }
    }

    static OfferedTimes of(LocalDate day, DayOffers offers, Place place) {
        LocalTimes times = new LocalTimes(place.zone());
        return new OfferedTimes(day, rows(offers.free(), times), rows(offers.beside(), times), offers.notOffered());
    }

    /** The free times of the day next to one that could not be had, in the order of the clock; empty without such a one. */
    List<Choice> nearest(Slot wanted) {
        return wanted == null ? List.of() : offered.stream()
                .flatMap(row -> row.times().stream().map(time -> new Choice(row.offer(), time)))
                .sorted(Comparator.comparing(choice -> choice.distance(wanted))).limit(NEAREST)
                .sorted(Comparator.comparing((Choice choice) -> choice.time().slot().start())).toList();
    }

    private static List<Row> rows(List<Offer> offers, LocalTimes times) {
        return offers.stream().map(offer -> new Row(offer, times(offer, times))).toList();
    }

    private static List<Time> times(Offer offer, LocalTimes times) {
        return offer.times().stream().map(start -> new Time(offer.slot(start), times.label(start))).toList();
    }
}
