package org.palpate.scheduling;

import java.util.Optional;
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
        return found(of("and p.version = :version", id).setParameter("version", version - 1))
                .orElseThrow(() -> Refused.because("scheduling.refused.cannot_undo"));
    }

    /** Where the appointment stood before it came to stand where it does, the loss of its practitioner left out: booked, where nothing is remembered. */
    StatusChange beforeStatus(Appointment appointment) {
        return found(of("and p.status not in (:status, 'needs_reassignment') order by p.version desc limit 1", appointment.id())
                .setParameter("status", appointment.status().code())).map(PastState::standing).orElse(StatusChange.BOOKED);
    }

    private Query of(String which, UUID id) {
        return em.createNativeQuery(PastState.SELECT + which, Tuple.class).setParameter("id", id);
    }

    private static Optional<PastState> found(Query query) {
        return Columns.of(query).stream().findFirst().map(PastState::of);
    }
}
