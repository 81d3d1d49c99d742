package org.palpate.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.palpate.kernel.Place;

/** The offers of a day as a page shows them: who can be chosen with which times, and who cannot and why. */
record OfferedTimes(LocalDate day, List<Row> offered, List<Row> beside, List<Offer> notOffered) {

    private static final int NEAREST_OF_SAME = 3;
    private static final int NEAREST_OF_OTHERS = 2;

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

        private boolean isWith(UUID practitionerId) {
            return offer.practitionerId().equals(practitionerId);
        }

        private Duration distance(Slot wanted) {
            return Duration.between(wanted.start(), time.slot().start()).abs();
        }
    }

    static OfferedTimes of(LocalDate day, DayOffers offers, Place place) {
        LocalTimes times = new LocalTimes(place.zone());
        return new OfferedTimes(day, rows(offers.free(), times), rows(offers.beside(), times), offers.notOffered());
    }

    /** The free times next to one that could not be had, first with whoever was wanted, then with others; in the order of the clock. */
    List<Choice> nearest(Slot wanted) {
        return wanted == null ? List.of() : Stream.concat(nearest(wanted, true).limit(NEAREST_OF_SAME),
                nearest(wanted, false).limit(NEAREST_OF_OTHERS))
                .sorted(Comparator.comparing(choice -> choice.time().slot().start())).toList();
    }

    private Stream<Choice> nearest(Slot wanted, boolean same) {
        return offered.stream().flatMap(row -> row.times().stream().map(time -> new Choice(row.offer(), time)))
                .filter(choice -> choice.isWith(wanted.practitionerId()) == same)
                .sorted(Comparator.comparing(choice -> choice.distance(wanted)));
    }

    private static List<Row> rows(List<Offer> offers, LocalTimes times) {
        return offers.stream().map(offer -> new Row(offer, times(offer, times))).toList();
    }

    private static List<Time> times(Offer offer, LocalTimes times) {
        return offer.times().stream().map(start -> new Time(offer.slot(start), times.label(start))).toList();
    }
}
