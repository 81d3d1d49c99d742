package org.palpate.scheduling.search;

import java.time.Duration;

import org.palpate.clinic.Service;
import org.palpate.clinic.ServiceDetails.Buffers;

/**
 * What a service takes.
 *
 * @param practitioner the minutes that the practitioner needs around it
 * @param room         the minutes for which the room is taken around it
 * @param certificate  whether a qualification must cover the time with the patient
 * @param device       whether a device of its kind is booked with it
 */
record Demand(int minutes, Buffers practitioner, Buffers room, boolean certificate, boolean device) {

    static Demand of(Service service) {
        return new Demand(service.minutes(), new Buffers(service.minutesBefore(), service.minutesAfter()),
                new Buffers(service.roomMinutesBefore(), service.roomMinutesAfter()), service.needsCertificate(), service.deviceKind() != null);
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }
}
