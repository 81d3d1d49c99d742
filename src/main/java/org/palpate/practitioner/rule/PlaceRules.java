package org.palpate.practitioner.rule;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;
import org.palpate.practitioner.qualification.Qualifications;

/** The rules of all places, as the clinic keeps them. A rule that changes is followed by what everybody may do. */
@Doorway
public class PlaceRules {

    private static final String PLACES = """
            select code, (array_agg(name order by own, name))[1] as name from (
              select jurisdiction as code, name, false as own from reference.jurisdiction
              union all select jurisdiction, name, true from palpate.location where jurisdiction <> '') as place
            group by code order by code <> 'ANY', name
            """;
    private static final String OWN_FIRST = """
            select r from PlaceRule r
            order by case when r.jurisdiction in :own then 0 when r.jurisdiction = 'ANY' then 1 else 2 end, r.jurisdiction, r.profession, r.family
            """;
    private static final String OWN = "select distinct jurisdiction from palpate.location where jurisdiction <> ''";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Sql sql;
    @Inject
    private Qualifications qualifications;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Those of the clinic's own places first. */
    public List<PlaceRule> all() {
        List<String> own = sql.all(OWN, row -> row.getString(1));
        return em.createQuery(OWN_FIRST, PlaceRule.class).setParameter("own", own.isEmpty() ? List.of("ANY") : own).getResultList();
    }

    public PlaceRule get(UUID id) {
        return Optional.ofNullable(em.find(PlaceRule.class, id)).orElseThrow(NotFound::new);
    }

    /** Every place that has a name: those that the reference data knows, and the clinic's own. */
    public List<NamedPlace> places() {
        return sql.all(PLACES, row -> new NamedPlace(row.getString(1), row.getString(2)));
    }

    /** Adds a rule once, however often the same form is sent. */
    public UUID add(UUID id, PlaceRule.Subject about, Ruling ruling, int accepted) {
        qualifications.holdBookings();
        if (em.find(PlaceRule.class, id) == null) {
            em.persist(PlaceRule.add(id, about, ruling, caller.user().accountId(), clock.instant()));
            flush();
            qualifications.rewriteAll(stranded -> stranded == accepted);
            audit.changed("place_rule.added", id, null);
        }
        return id;
    }

    /**
     * Decides anew what a place says.
     *
     * @param accepted how many bookings are known to need somebody else afterwards; refused when it is another number
     */
    public void decide(UUID id, int version, Ruling ruling, int accepted) {
        qualifications.holdBookings();
        PlaceRule rule = get(id);
        Stale.unless(rule.version(), version);
        rule.decide(ruling, caller.user().accountId(), clock.instant());
        flush();
        qualifications.rewriteAll(stranded -> stranded == accepted);
        audit.changed("place_rule.decided", id, null);
    }

    private void flush() {
        Violation.worded(em::flush, PlaceRules::refusal);
    }

    private static Refused refusal(String constraint) {
        return switch (constraint) {
            case "place_rule_once" -> Refused.because("practitioner.refused.rule.twice");
            case "place_rule_needles_with_certificate" -> Refused.because("practitioner.refused.rule.needles");
            case "place_rule_permits_somebody" -> Refused.because("practitioner.refused.rule.needs");
            default -> null;
        };
    }

    /** A place's code and its name. */
    public record NamedPlace(String code, String name) {
    }
}
