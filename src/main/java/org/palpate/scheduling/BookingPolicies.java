package org.palpate.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;
import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Practitioners;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.Doors;
import org.palpate.screening.door.Passage;

/** The rules of a booking that look at more than one record. What must hold under a race is the database's. */
@ApplicationScoped
class BookingPolicies {

    private static final Duration GRACE = Duration.ofMinutes(15);

    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Doors doors;
    @Inject
    private Bookables bookables;

    /** Refuses a new booking with every reason at once. */
    void check(Wish wish) {
        refuse(wish, this::notInThePast, this::withinWorkingHours, this::supervisorIsThere, passing(Door.BOOKING),
                this::bookableByCaller, this::rightKindOfVisit);
    }

    /** What is booked already keeps its service; a start that stays may lie in the past. */
    void checkMoved(Wish wish, Instant before) {
        boolean stays = wish.slot().start().equals(before);
        BookingPolicy timely = stays ? unmoved -> Optional.empty() : this::notInThePast;
        BookingPolicy inOrder = stays ? unmoved -> Optional.empty() : this::rightKindOfVisit;
        refuse(wish, timely, this::withinWorkingHours, this::supervisorIsThere, passing(Door.MOVE), inOrder);
    }

    /** What comes back to its own time, as if it were booked anew; its start may lie in the past. */
    void checkRestored(Wish wish) {
        refuse(wish, this::withinWorkingHours, this::supervisorIsThere, passing(Door.BOOKING), this::bookableByCaller, this::rightKindOfVisit);
    }

    /** What goes back to where it was, or gets back what it lost: whether they still work there then; it is done as little or as much as before. */
    void checkMovedBack(Wish wish) {
        refuse(wish, this::withinWorkingHours, this::supervisorIsThere);
    }

    /** What was held for somebody who takes it now: what is known of them may have changed meanwhile. */
    void checkAccepted(UUID patientId, Service service) {
        blocked(Door.BOOKING, patientId, service).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    private static void refuse(Wish wish, BookingPolicy... policies) {
        List<Refusal> refusals = Stream.of(policies).map(policy -> policy.refuses(wish)).flatMap(Optional::stream).toList();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    private Optional<Refusal> notInThePast(Wish wish) {
        return when(wish.slot().start().isBefore(clock.instant().minus(GRACE)), "scheduling.refused.past");
    }

    private Optional<Refusal> withinWorkingHours(Wish wish) {
        return notThere(wish, wish.practitionerId());
    }

    private Optional<Refusal> supervisorIsThere(Wish wish) {
        return when(wish.supervisorId() != null && notThere(wish, wish.supervisorId()).isPresent(), "scheduling.refused.supervisor_away");
    }

    private BookingPolicy passing(Door door) {
        return wish -> blocked(door, wish.patientId(), wish.service());
    }

    private Optional<Refusal> blocked(Door door, UUID patientId, Service service) {
        if (doors.at(door, patientId, service.family()) != Passage.REFUSED) {
            return Optional.empty();
        }
        return Optional.of(doors.isEmergency(patientId) ? Refusal.of("scheduling.refused.emergency")
                : Refusal.of("scheduling.refused.technique_blocked", service.name()));
    }

    private Optional<Refusal> bookableByCaller(Wish wish) {
        return when(caller.user().roles().stream().noneMatch(wish.service()::isBookableBy), "scheduling.refused.not_bookable_by_you",
                wish.service().name());
    }

    private Optional<Refusal> rightKindOfVisit(Wish wish) {
        return bookables.of(wish.patientId(), wish.service().id()).flatMap(bookable -> bookable.unfit(wish.slot().start()));
    }

    /** Why somebody does not work at that place during the whole of the time. */
    private Optional<Refusal> notThere(Wish wish, UUID practitionerId) {
        LocalDate day = wish.slot().start().atZone(wish.place().zone()).toLocalDate();
        return practitioners.roster(wish.place(), day, wish.service().family()).stream()
                .filter(duty -> duty.practitionerId().equals(practitionerId)).findFirst().map(duty -> notThere(wish, day, duty))
                .orElseGet(() -> Optional.of(Refusal.of("scheduling.refused.outside_hours")));
    }

    private static Optional<Refusal> notThere(Wish wish, LocalDate day, Duty duty) {
        if (duty.closed() != null) {
            return Optional.of(Refusal.of("scheduling.refused.closed", duty.closed()));
        }
        if (duty.away().stream().anyMatch(wish.slot()::overlaps)) {
            return Optional.of(Refusal.of("scheduling.refused.away"));
        }
        FreeTimes hours = new FreeTimes(wish.place().zone(), wish.service().length(), wish.slot().start());
        return when(!hours.covers(day, duty.shifts(), wish.slot()), "scheduling.refused.outside_hours");
    }

    private static Optional<Refusal> when(boolean broken, String code, Object... args) {
        return broken ? Optional.of(Refusal.of(code, args)) : Optional.empty();
    }
}
