package org.palpate.scheduling.offer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.palpate.kernel.Place;
import org.palpate.scheduling.LocalTimes;
import org.palpate.scheduling.Slot;

/**
 * The offers of a day as a page shows them: who can be chosen with which times, and who cannot and why.
 *
 * @param later what the days after it offer without further ado, where that was asked for
 */
public record OfferedTimes(LocalDate day, List<Row> offered, List<Row> beside, List<Offer> notOffered, List<Choice> later) {

    private static final int NEAREST_OF_SAME = 3;
    private static final int NEAREST_OF_OTHERS = 2;
    private static final int ENOUGH = 3;

    /** One start time: what the form sends, and what is read. */
    record Time(Slot slot, String value, String label) {

        static Time of(Slot slot, LocalTimes times) {
            return new Time(slot, slot.text(), times.label(slot.start()));
        }
    }

    /** One practitioner's free times. */
    record Row(Offer offer, List<Time> times) {

        Stream<Choice> on(LocalDate day) {
            return times.stream().map(time -> new Choice(offer, time, day));
        }
    }

    /**
     * A time with who would treat then, as one choice.
     *
     * @param day on which it is
     */
    record Choice(Offer offer, Time time, LocalDate day) {

        private boolean isWith(UUID practitionerId) {
            return offer.practitionerId().equals(practitionerId);
        }

        private Duration distance(Slot wanted) {
            return Duration.between(wanted.start(), time.slot().start()).abs();
        }
    }

    /** @param offers those of the day first, then those of later days in their order */
    public static OfferedTimes of(List<DayOffers> offers, Place place) {
        LocalTimes times = new LocalTimes(place.zone());
        DayOffers first = offers.get(0);
        return new OfferedTimes(first.day(), rows(first.free(), times), rows(first.beside(), times), first.notOffered(),
                offers.stream().skip(1).flatMap(day -> rows(day.free(), times).stream().flatMap(row -> row.on(day.day()))).toList());
    }

    /** The first of those who are offered at that moment. */
    public Optional<Slot> at(Instant moment) {
        return offered.stream().flatMap(row -> row.times().stream()).map(Time::slot).filter(slot -> slot.start().equals(moment)).findFirst();
    }

    /**
     * The free times next to one that could not be had, in the order of the clock: first with whoever was wanted, then
     * with others; where the day has too few, the first of the days after it, as near to the hour as may be.
     */
    public List<Choice> nearest(Slot wanted) {
        if (wanted == null) {
            return List.of();
        }
        List<Choice> same = near(wanted, true).limit(NEAREST_OF_SAME).toList();
        List<Choice> today = Stream.concat(same.stream(), near(wanted, false).limit(Math.max(NEAREST_OF_OTHERS, ENOUGH - same.size()))).toList();
        return Stream.concat(today.stream(), after(wanted).limit(Math.max(0, ENOUGH - today.size())))
                .sorted(Comparator.comparing(choice -> choice.time().slot().start())).toList();
    }

    private Stream<Choice> near(Slot wanted, boolean same) {
        return offered.stream().flatMap(row -> row.on(day)).filter(choice -> choice.isWith(wanted.practitionerId()) == same)
                .sorted(Comparator.comparing(choice -> choice.distance(wanted)));
    }

    /** One of each day for each practitioner, whoever was wanted before the others of the day. */
    private Stream<Choice> after(Slot wanted) {
        Set<Object> seen = new HashSet<>();
        return later.stream().sorted(Comparator.comparing(Choice::day).thenComparing(choice -> !choice.isWith(wanted.practitionerId()))
                        .thenComparing(choice -> fromTheHour(wanted, choice)))
                .filter(choice -> seen.add(List.of(choice.day(), choice.offer().practitionerId())));
    }

    /** How far the choice is from the wanted time of day, as whole days go by. */
    private static Duration fromTheHour(Slot wanted, Choice choice) {
        long days = Math.round(choice.distance(wanted).toMinutes() / (double) Duration.ofDays(1).toMinutes());
        return choice.distance(wanted).minus(Duration.ofDays(days)).abs();
    }

    private static List<Row> rows(List<Offer> offers, LocalTimes times) {
        return offers.stream().map(offer -> new Row(offer, times(offer, times))).toList();
    }

    private static List<Time> times(Offer offer, LocalTimes times) {
        return offer.times().stream().map(start -> Time.of(offer.slot(start), times)).toList();
    }
}
