package org.palpate.clinic;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.palpate.database.Doorway;
import org.palpate.kernel.NotFound;

/** The services that the clinic offers. */
@Doorway
public class Services {

    @PersistenceContext
    private EntityManager em;

    /** Those that can be booked now, in the clinic's own order. */
    public List<Service> offered() {
        return em.createQuery("from Service s where s.active order by s.position, s.name", Service.class).getResultList();
    }

    public Service get(UUID id) {
        return em.createQuery("from Service s where s.id = :id", Service.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
