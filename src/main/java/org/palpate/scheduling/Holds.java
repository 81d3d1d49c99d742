package org.palpate.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;

/** Times that are kept for somebody for a while. A hold that has ended is given up by whoever books or looks next. */
@Doorway
public class Holds {

    /** Rows that somebody else is just changing are left to them. */
    private static final String RELEASE = """
            update palpate.appointment a
            set status = 'cancelled', reason = 'offer_expired', status_at = ?, status_by = ?, version = a.version + 1
            from (select e.clinic_id, e.id from palpate.appointment e
              where e.status = 'requested' and e.held_until <= ? for update skip locked) as ended
            where a.clinic_id = ended.clinic_id and a.id = ended.id
            returning a.id, a.patient_id
            """;

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Gives up every offered time of the clinic whose hold has ended. */
    public void releaseEnded() {
        Instant now = clock.instant();
        List<Given> ended = sql.all(RELEASE, row -> new Given(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                now, caller.user().accountId(), now);
        ended.forEach(given -> audit.changed("appointment.offer_ended", given.appointmentId(), given.patientId()));
    }

    private record Given(UUID appointmentId, UUID patientId) {
    }
}
