package org.palpate.scheduling.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refused;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Booking;
import org.palpate.scheduling.StatusChanges;
import org.palpate.scheduling.offer.Offer;
import org.palpate.scheduling.offer.Offers;

/** Somebody who comes without an appointment is booked with whoever is free, or with whom they ask for, and checked in. */
@Doorway
public class WalkIns {

    private static final long STEP = Duration.ofMinutes(5).toMillis();

    @Inject
    private Appointments appointments;
    @Inject
    private StatusChanges changes;
    @Inject
    private Offers offers;
    @Inject
    private Services services;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Books the service from the next five minutes on, however often the same form is sent; refuses where nobody is free. */
    UUID take(WalkInForm form) {
        appointments.lockLocation();
        if (!appointments.has(form.id)) {
            Service service = services.get(form.service);
            Instant start = nextStart();
            Offer whoever = offers.freeFrom(start, service, caller.user().location(), form.patient).stream()
                    .filter(offer -> form.practitioner == null || form.practitioner.equals(offer.practitionerId())).findFirst()
                    .orElseThrow(() -> Refused.because(form.practitioner == null ? "scheduling.refused.nobody_free" : "scheduling.refused.not_free_now", service.minutes()));
            appointments.book(new Booking(form.id, form.patient, form.service, whoever.practitionerId(), start, "")
                    .supervisedBy(whoever.manner().supervisorId()));
            changes.checkIn(form.id);
        }
        return form.id;
    }

    /** When somebody who walks in now can begin. */
    Instant nextStart() {
        return Instant.ofEpochMilli(Math.floorDiv(clock.millis() + STEP - 1, STEP) * STEP);
    }
}
