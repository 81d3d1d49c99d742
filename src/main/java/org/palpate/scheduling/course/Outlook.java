package org.palpate.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Shift;

/**
 * What is known of certain days at a place: who works, who is away, what is taken. It says in words what stands in the
 * way of a time, and which times are free. The database has the last word when it is booked.
 *
 * @param now    no time before it is free
 * @param held   what is taken, by resource: a practitioner, the patient, a room, a device
 * @param closed the days on which the place is closed, and why
 * @param evaluated whether a course of the service may begin for the patient
 */
record Outlook(Place place, Need need, UUID patientId, Instant now, List<Staff> staff, Map<UUID, List<TimeSlot>> held,
               Map<UUID, List<TimeSlot>> away, Map<LocalDate, String> closed, boolean evaluated) {

    private static final Duration STEP = Duration.ofMinutes(15);

    Optional<Staff> who(UUID practitionerId) {
        return staff.stream().filter(one -> one.id().equals(practitionerId)).findFirst();
    }

    LocalDate day(Instant moment) {
        return moment.atZone(place.zone()).toLocalDate();
    }

    /** Everything that stands in the way, the broadest reason first; empty where the visit fits. */
    List<Refusal> clashes(UUID practitionerId, Instant start, Collection<TimeSlot> ownVisits) {
        return clashes(practitionerId, practitionerId, start, ownVisits);
    }

    /** @param certifiedId whose certificate covers the visit: who treats, or the supervisor, who then has to be free too */
    List<Refusal> clashes(UUID practitionerId, UUID certifiedId, Instant start, Collection<TimeSlot> ownVisits) {
        Staff certified = who(certifiedId).orElse(null);
        List<Staff> people = Stream.of(practitionerId, certifiedId).distinct().map(this::who).flatMap(Optional::stream).toList();
        if (certified == null || who(practitionerId).isEmpty()) {
            return List.of(Refusal.of("scheduling.course.clash.works_elsewhere", place.name()));
        }
        List<Refusal> clashes = people.stream().flatMap(one -> attendance(one, start).stream()).distinct().collect(Collectors.toList());
        TimeSlot visit = need.visit(start);
        if (need.certificate() && !certified.isCertifiedFor(visit)) {
            clashes.add(uncertified(certified, visit));
        }
        people.stream().filter(one -> overlaps(held, one.id(), need.hands().widen(visit)))
                .forEach(one -> clashes.add(Refusal.of("scheduling.course.clash.taken", one.name())));
        if (overlaps(held, patientId, visit)) {
            clashes.add(Refusal.of("scheduling.course.clash.patient"));
        }
        if (ownVisits.stream().anyMatch(visit::overlaps)) {
            clashes.add(Refusal.of("scheduling.course.clash.course"));
        }
        clashes.addAll(things(start));
        return clashes;
    }

    /** The times of a day at which nothing stands in the way, a quarter of an hour apart. */
    List<Instant> free(UUID practitionerId, LocalDate day, Collection<TimeSlot> ownVisits) {
        List<Instant> free = new ArrayList<>();
        for (Shift shift : who(practitionerId).map(one -> one.on(day)).orElse(List.of())) {
            Instant end = WallTime.closing(day, shift.end(), place.zone());
            for (Instant start = WallTime.opening(day, shift.start(), place.zone()); start.isBefore(end); start = start.plus(STEP)) {
                if (clashes(practitionerId, start, ownVisits).isEmpty()) {
                    free.add(start);
                }
            }
        }
        return free;
    }

    /** Whether the practitioner is there at all. */
    private List<Refusal> attendance(Staff one, Instant start) {
        LocalDate day = day(start);
        List<Refusal> reasons = new ArrayList<>();
        if (start.isBefore(now)) {
            reasons.add(Refusal.of("scheduling.course.clash.past"));
        }
        if (closed.containsKey(day)) {
            reasons.add(Refusal.of("scheduling.course.clash.closed", place.name(), closed.get(day)));
        } else if (one.on(day).isEmpty()) {
            reasons.add(Refusal.of("scheduling.course.clash.not_working", one.name()));
        } else if (one.on(day).stream().noneMatch(shift -> covers(day, shift, need.visit(start)))) {
            reasons.add(Refusal.of("scheduling.course.clash.outside_hours", one.name(), hours(one.on(day))));
        }
        if (overlaps(away, one.id(), need.hands().widen(need.visit(start)))) {
            reasons.add(Refusal.of("scheduling.course.clash.away", one.name()));
        }
        return reasons;
    }

    private boolean covers(LocalDate day, Shift shift, TimeSlot visit) {
        return !visit.start().isBefore(WallTime.opening(day, shift.start(), place.zone()))
                && !visit.end().isAfter(WallTime.closing(day, shift.end(), place.zone()));
    }

    private static String hours(List<Shift> shifts) {
        return shifts.stream().map(shift -> shift.start() + "–" + shift.end()).collect(Collectors.joining(", "));
    }

    private Refusal uncertified(Staff one, TimeSlot visit) {
        return one.certified().stream().filter(valid -> !valid.isOpen() && !valid.end().isAfter(visit.end())).reduce((first, last) -> last)
                .map(ended -> Refusal.of("scheduling.course.clash.certificate_ends", one.name(), day(ended.end().minusSeconds(1))))
                .orElseGet(() -> Refusal.of("scheduling.course.clash.no_certificate", one.name(), place.name()));
    }

    private List<Refusal> things(Instant start) {
        List<Refusal> reasons = new ArrayList<>();
        if (need.rooms().entrySet().stream().allMatch(room -> overlaps(held, room.getKey(), need.roomTime(start, room.getValue())))) {
            reasons.add(Refusal.of("scheduling.course.clash.room"));
        }
        if (need.devices() != null
                && need.devices().entrySet().stream().allMatch(device -> overlaps(held, device.getKey(), need.deviceTime(start, device.getValue())))) {
            reasons.add(Refusal.of("scheduling.course.clash.device"));
        }
        return reasons;
    }

    private static boolean overlaps(Map<UUID, List<TimeSlot>> taken, UUID resource, TimeSlot slot) {
        return taken.getOrDefault(resource, List.of()).stream().anyMatch(slot::overlaps);
    }
}
