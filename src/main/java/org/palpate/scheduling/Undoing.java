package org.palpate.scheduling;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.palpate.audit.Audit;
import org.palpate.clinic.Locations;
import org.palpate.clinic.Services;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refused;

/** Takes the latest change of an appointment back. */
@Doorway
public class Undoing {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Appointments appointments;
    @Inject
    private PastStates past;
    @Inject
    private Resources resources;
    @Inject
    private BookingPolicies policies;
    @Inject
    private Services services;
    @Inject
    private Locations locations;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Brings back how it was before that version, if nothing has happened to it since, and if a time to come may still be
     * so; gives the new version.
     */
    public int undo(UUID id, int version) {
        Appointment appointment = appointments.get(id);
        resources.lock(appointment.locationId());
        if (appointment.version() != version) {
            throw Refused.because("scheduling.refused.changed");
        }
        PastState before = past.before(id, version);
        if (before.standing().status().holds() && before.arrangement().startsAt().isAfter(clock.instant())) {
            check(appointment, before.arrangement());
        }
        appointment.goBackTo(before, new By(caller.user().accountId(), clock.instant(), caller.user().location()));
        Refusals.flush(em);
        audit.changed("appointment.undone", id, appointment.patientId());
        return appointment.version();
    }

    private void check(Appointment appointment, Arrangement before) {
        Wish back = Wish.again(appointment, before, services.get(appointment.serviceId()), locations.place(appointment.locationId()));
        if (appointment.status() == Status.NEEDS_REASSIGNMENT) {
            policies.checkMovedBack(back);
        } else if (!appointment.status().holds()) {
            policies.checkRestored(back);
        } else if (!appointment.arrangement().equals(before)) {
            policies.checkMovedBack(back);
        }
    }
}
