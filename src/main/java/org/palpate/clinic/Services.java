package org.palpate.clinic;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Stale;

/** The services that the clinic offers. */
@Doorway
public class Services {

    /** A new service comes last. */
    private static final String FAMILY = """
            select f.id, f.needs_certificate, (select coalesce(max(s.position), 0) + 1 from palpate.service s) as position
            from reference.technique_family f where f.id = ?
            """;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Sql sql;
    @Inject
    private Audit audit;

    /** Those that can be booked now, in the clinic's own order. */
    public List<Service> offered() {
        return em.createQuery("from Service s where s.active order by s.position, s.name", Service.class).getResultList();
    }

    /** Those that are no longer offered too, at the end. */
    public List<Service> all() {
        return em.createQuery("from Service s order by s.active desc, s.position, s.name", Service.class).getResultList();
    }

    public Service get(UUID id) {
        return Optional.ofNullable(em.find(Service.class, id)).orElseThrow(NotFound::new);
    }

    /** Offers a new service once, however often the same form is sent. */
    void offer(UUID id, String family, ServiceDetails details) {
        if (em.find(Service.class, id) == null) {
            Service.Family technique = sql.first(FAMILY, row -> new Service.Family(row.getString("id"), row.getBoolean("needs_certificate"),
                    row.getShort("position")), family).orElseThrow(NotFound::new);
            em.persist(Service.offer(id, technique, details));
            em.flush();
            audit.changed("service.offered", id, null);
        }
    }

    /** Changes a service for what is booked from now on. */
    void change(UUID id, int version, ServiceDetails details) {
        try {
            get(id).change(version, details);
            em.flush();
        } catch (OptimisticLockException someoneElseWasFaster) {
            throw new Stale();
        }
        audit.changed("service.changed", id, null);
    }
}
