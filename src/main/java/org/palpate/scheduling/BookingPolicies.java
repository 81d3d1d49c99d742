package org.palpate.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;
import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Practitioners;
import org.palpate.screening.Screenings;

/** The rules of a booking that look at more than one record. What must hold under a race is the database's. */
@ApplicationScoped
class BookingPolicies {

    private static final Duration GRACE = Duration.ofMinutes(15);

    @Inject
    private Clock clock;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Screenings screenings;

    /** Refuses with every reason at once. */
    void check(Wish wish) {
        Stream<BookingPolicy> policies = Stream.of(this::notInThePast, this::withinWorkingHours, this::techniqueNotBlocked);
        List<Refusal> refusals = policies.map(policy -> policy.refuses(wish)).flatMap(Optional::stream).toList();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    private Optional<Refusal> notInThePast(Wish wish) {
        return wish.slot().start().isBefore(clock.instant().minus(GRACE))
                ? Optional.of(Refusal.of("scheduling.refused.past")) : Optional.empty();
    }

    private Optional<Refusal> withinWorkingHours(Wish wish) {
        LocalDate day = wish.slot().start().atZone(wish.place().zone()).toLocalDate();
        return practitioners.roster(wish.place(), day, wish.service().family()).stream()
                .filter(duty -> duty.practitionerId().equals(wish.practitionerId())).findFirst()
                .map(duty -> withinWorkingHours(wish, day, duty))
                .orElseGet(() -> Optional.of(Refusal.of("scheduling.refused.outside_hours")));
    }

    private static Optional<Refusal> withinWorkingHours(Wish wish, LocalDate day, Duty duty) {
        if (duty.closed() != null) {
            return Optional.of(Refusal.of("scheduling.refused.closed", duty.closed()));
        }
        if (duty.away().stream().anyMatch(wish.slot()::overlaps)) {
            return Optional.of(Refusal.of("scheduling.refused.away"));
        }
        FreeTimes hours = new FreeTimes(wish.place().zone(), wish.service().length(), wish.slot().start());
        return hours.on(day, duty.shifts(), List.of()).contains(wish.slot().start()) ? Optional.empty()
                : Optional.of(Refusal.of("scheduling.refused.outside_hours"));
    }

    private Optional<Refusal> techniqueNotBlocked(Wish wish) {
        return screenings.blocks(wish.patientId(), wish.service().family())
                ? Optional.of(Refusal.of("scheduling.refused.technique_blocked", wish.service().name())) : Optional.empty();
    }
}
