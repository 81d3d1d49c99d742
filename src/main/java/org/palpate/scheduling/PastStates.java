package org.palpate.scheduling;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Refused;

/** How appointments stood before. */
@Doorway
class PastStates {

    @PersistenceContext
    private EntityManager em;

    /** Before that version; refuses where nothing is remembered. */
    PastState before(UUID id, int version) {
        return first(of("and p.version = :version", id).setParameter("version", version - 1));
    }

    /** Where the appointment stood before it came to stand where it does; refuses where nothing is remembered. */
    StatusChange beforeStatus(Appointment appointment) {
        return first(of("and p.status <> :status order by p.version desc limit 1", appointment.id())
                .setParameter("status", appointment.status().code())).standing();
    }

    private Query of(String which, UUID id) {
        return em.createNativeQuery(PastState.SELECT + which, Tuple.class).setParameter("id", id);
    }

    private static PastState first(Query query) {
        return Columns.of(query).stream().findFirst().map(PastState::of).orElseThrow(() -> Refused.because("scheduling.refused.cannot_undo"));
    }
}
