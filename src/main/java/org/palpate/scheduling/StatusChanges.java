package org.palpate.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.palpate.audit.Audit;
import org.palpate.clinic.notice.Notices;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refused;

/**
 * What happens to an appointment from day to day, from confirmed to checked out, and how it is given up. Each change
 * gives the new version, by which it can be undone. What is done already is not done twice.
 */
@Doorway
public class StatusChanges {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Appointments appointments;
    @Inject
    private PastStates past;
    @Inject
    private Notices notices;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    public int confirm(UUID id) {
        return change(id, "appointment.confirmed", appointment -> appointment.confirm(by())).version();
    }

    public int checkIn(UUID id) {
        return change(id, "appointment.arrived", appointment -> appointment.checkIn(by())).version();
    }

    public int takeBackArrival(UUID id, StatusReason why) {
        return change(id, "appointment.arrival_taken_back", appointment -> appointment.takeBackArrival(why, past.beforeStatus(appointment), by())).version();
    }

    public int cancel(UUID id, StatusReason why) {
        return change(id, "appointment.cancelled", appointment -> appointment.cancel(why, notice(why), by())).version();
    }

    /** Undoes a booking just made: cancelled as booked by mistake, unless somebody has changed it since. */
    public int withdraw(UUID id, int version) {
        return change(id, "appointment.cancelled", appointment -> {
            if (appointment.version() != version) {
                throw Refused.because("scheduling.refused.changed");
            }
            appointment.cancel(StatusReason.BOOKED_BY_MISTAKE, Duration.ZERO, by());
        }).version();
    }

    public int recordNoShow(UUID id, StatusReason why) {
        return change(id, "appointment.no_show", appointment -> appointment.recordNoShow(why, by())).version();
    }

    public int checkOut(UUID id) {
        return change(id, "appointment.checked_out", appointment -> appointment.checkOut(by())).version();
    }

    /** The patient is in the room: from here on the appointment stays with its practitioner and time. */
    public Appointment startTreatment(UUID id) {
        return change(id, "appointment.in_treatment", appointment -> appointment.startTreatment(by()));
    }

    public void complete(UUID id) {
        change(id, "appointment.completed", appointment -> appointment.complete(by()));
    }

    private Appointment change(UUID id, String action, Consumer<Appointment> verb) {
        Appointment appointment = appointments.get(id);
        Status before = appointment.status();
        verb.accept(appointment);
        Refusals.flush(em);
        if (appointment.status() != before) {
            audit.changed(action, id, appointment.patientId());
        }
        return appointment;
    }

    /** Asked for only where it matters: the clinic itself never cancels late. */
    private Duration notice(StatusReason why) {
        return why.isPatients() ? notices.get().length() : Duration.ZERO;
    }

    private By by() {
        return new By(caller.user().accountId(), clock.instant(), caller.user().location());
    }
}
