package org.palpate.scheduling.reminder;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refused;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Card;

/** The reminders of appointments: only ever added to, each once however often the same form is sent. */
@Doorway
public class Reminders {

    private static final String ADD = """
            insert into palpate.reminder (clinic_id, id, appointment_id, starts_at, outcome, recorded_at, recorded_by)
            values (:clinic, :id, :appointment, :start, :outcome, :at, :by) on conflict on constraint reminder_pkey do nothing""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Appointments appointments;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Refuses where there is nothing left to remind of. */
    public void record(UUID id, UUID appointmentId, Reached outcome) {
        Card card = appointments.card(appointmentId);
        if (!card.canRemind(clock.instant())) {
            throw Refused.because("scheduling.refused.no_reminder");
        }
        int added = em.createNativeQuery(ADD).setParameter("clinic", caller.user().clinicId()).setParameter("id", id)
                .setParameter("appointment", appointmentId).setParameter("start", card.start()).setParameter("outcome", outcome.code())
                .setParameter("at", clock.instant()).setParameter("by", caller.user().accountId()).executeUpdate();
        if (added > 0) {
            audit.changed("appointment.reminded", appointmentId, card.patient().id());
        }
    }
}
