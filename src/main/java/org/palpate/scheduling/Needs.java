package org.palpate.scheduling;

import java.time.Duration;
import java.time.Instant;

import org.palpate.clinic.Service;
import org.palpate.kernel.TimeSlot;

/** For how long an appointment takes what it needs: practitioner, room and device each have minutes of their own around it. */
public record Needs(Service service, Duration length) {

    /** No appointment lasts longer, minutes around it included. */
    public static final Duration LONGEST = Duration.ofHours(9);
    /** No minutes before an appointment are more. */
    public static final Duration BUFFER = Duration.ofHours(1);

    public static Needs of(Service service) {
        return new Needs(service, service.length());
    }

    static Needs of(Wish wish) {
        return new Needs(wish.service(), Duration.between(wish.slot().start(), wish.slot().end()));
    }

    /** The time with the patient. */
    public TimeSlot itself(Instant start) {
        return TimeSlot.of(start, length);
    }

    public TimeSlot practitioner(Instant start) {
        return around(start, service.minutesBefore(), service.minutesAfter());
    }

    /** Afterwards the longer of what the service and what the room itself needs. */
    public TimeSlot room(Instant start, int minutesAfter) {
        return around(start, service.roomMinutesBefore(), Math.max(service.roomMinutesAfter(), minutesAfter));
    }

    public TimeSlot device(Instant start, int minutesAfter) {
        return around(start, 0, minutesAfter);
    }

    private TimeSlot around(Instant start, int before, int after) {
        return new TimeSlot(start.minus(Duration.ofMinutes(before)), start.plus(length).plus(Duration.ofMinutes(after)));
    }
}
