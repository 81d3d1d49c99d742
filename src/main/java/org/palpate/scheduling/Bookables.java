package org.palpate.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.palpate.database.Doorway;

/** The services that can be booked, each with whether it fits where a patient stands: before or after the first visit. */
@Doorway
public class Bookables {

    private static final String ALL = """
            select new org.palpate.scheduling.Bookable(s,
              (select count(a) from Appointment a where a.patientId = :patient and a.standing.status in (IN_TREATMENT, COMPLETED, CHECKED_OUT)),
              (select min(a.arrangement.startsAt) from Appointment a, Service f where f.id = a.serviceId and f.firstVisit = true and a.patientId = :patient
                and a.standing.status in (BOOKED, CONFIRMED, ARRIVED)))
            from Service s where s.active = true
            """;
    /** Nobody has this id: without a patient nothing is known. */
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext
    private EntityManager em;

    /** All in the clinic's own order. One statement. */
    public List<Bookable> of(UUID patientId) {
        return ask(ALL + " order by s.position, s.name", patientId).getResultList();
    }

    public Optional<Bookable> of(UUID patientId, UUID serviceId) {
        return ask(ALL + " and s.id = :service", patientId).setParameter("service", serviceId).getResultStream().findFirst();
    }

    private TypedQuery<Bookable> ask(String text, UUID patientId) {
        return em.createQuery(text, Bookable.class).setParameter("patient", patientId == null ? NOBODY : patientId);
    }
}
