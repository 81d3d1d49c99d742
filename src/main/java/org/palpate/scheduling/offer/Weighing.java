package org.palpate.scheduling.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Duty;
import org.palpate.scheduling.FreeTimes;
import org.palpate.scheduling.Needs;

/**
 * Which start times of a day fit: working hours against what is held, with every buffer, by the same rules by which the
 * database would refuse.
 *
 * @param patientId null while it is not known for whom
 */
record Weighing(LocalDate day, FreeTimes hours, Needs needs, Held held, UUID patientId) {

    List<Instant> alone(Duty duty) {
        return times(duty, start -> covers(duty, start) && isFree(duty, start, 0));
    }

    /** Times at which the practitioner is taken, yet the service lets the appointment run beside that one. */
    List<Instant> beside(Duty duty) {
        return times(duty, start -> covers(duty, start) && !isFree(duty, start, 0)
                && IntStream.range(1, needs.service().lanes()).anyMatch(lane -> isFree(duty, start, lane)));
    }

    /** Each time of the trainee once that needs one, with the first of the supervisors who may, works and is free then. */
    List<Offer> supervised(Duty trainee, List<Duty> supervisors) {
        return supervised(trainee, supervisors, times(trainee, start -> !covers(trainee, start) && isFree(trainee, start, 0)));
    }

    /** The same for one moment, at whatever minute. */
    List<Offer> supervised(Duty trainee, List<Duty> supervisors, Instant start) {
        return supervised(trainee, supervisors, !covers(trainee, start) && isThere(trainee, start) ? List.of(start) : List.of());
    }

    private List<Offer> supervised(Duty trainee, List<Duty> supervisors, List<Instant> own) {
        Set<Instant> offered = new HashSet<>();
        List<Offer> offers = new ArrayList<>();
        for (Duty supervisor : supervisors) {
            List<Instant> times = own.stream().filter(start -> covers(supervisor, start)).filter(start -> hours.covers(day, supervisor.shifts(), needs.itself(start)))
                    .filter(start -> held.isFree(supervisor.practitionerId(), inLane(needs.itself(start), 0))).filter(offered::add).toList();
            if (!times.isEmpty()) {
                offers.add(new Offer(trainee.practitionerId(), trainee.name(), trainee.profession(), times, null,
                        new Offer.Manner(supervisor.practitionerId(), supervisor.name(), false)));
            }
        }
        return offers;
    }

    boolean fits(Duty duty, Instant start) {
        return covers(duty, start) && isThere(duty, start);
    }

    private boolean isThere(Duty duty, Instant start) {
        return hours.covers(day, duty.shifts(), needs.itself(start)) && isFree(duty, start, 0) && restIsFree(start);
    }

    private boolean covers(Duty duty, Instant start) {
        return !needs.service().needsCertificate() || duty.isQualified(needs.itself(start));
    }

    private boolean isFree(Duty duty, Instant start, int lane) {
        return held.isFree(duty.practitionerId(), inLane(needs.practitioner(start), lane));
    }

    private Held.Taken inLane(TimeSlot slot, int lane) {
        return new Held.Taken(slot, lane, needs.service().lanes());
    }

    private List<Instant> times(Duty duty, Predicate<Instant> practitionerIsFree) {
        return hours.on(day, duty.shifts()).stream().filter(practitionerIsFree).filter(this::restIsFree).toList();
    }

    private boolean restIsFree(Instant start) {
        return (patientId == null || held.isFree(patientId, needs.itself(start))) && hasRoom(start) && hasDevice(start);
    }

    private boolean hasRoom(Instant start) {
        return held.rooms().entrySet().stream().anyMatch(room -> held.isFree(room.getKey(), needs.room(start, room.getValue())));
    }

    private boolean hasDevice(Instant start) {
        return needs.service().deviceKind() == null || held.devices().entrySet().stream()
                .anyMatch(device -> held.isFree(device.getKey(), needs.device(start, device.getValue())));
    }
}
