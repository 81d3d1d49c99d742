package org.palpate.practitioner.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Refused;
import org.palpate.practitioner.qualification.Bookings.Booked;
import org.palpate.practitioner.qualification.Bookings.Cause;

/**
 * Rewrites what practitioners may do whenever credentials or rules have changed, in that same transaction. Bookings that
 * lose their cover are moved first to "needs reassignment"; treatments already given keep theirs.
 */
@Doorway
public class Qualifications {

    private static final Set<String> BUSY = Set.of("technique_record_certified", "appointment_certified");
    private static final String LOCK_PLACES = """
            select cast(palpate.lock_resources(palpate.current_clinic(), (select array_agg(id) from palpate.location)) as text)
            """;
    /** Each place with the rules that can hold there. */
    private static final String SITES = """
            select l.id, l.time_zone, l.jurisdiction, r.jurisdiction, r.profession, r.family, r.permission, r.needs, coalesce(r.hours_minimum, 0)
            from palpate.location l left join palpate.place_rule r
              on r.jurisdiction in (l.jurisdiction, split_part(l.jurisdiction, '-', 1), 'ANY')
            """;
    private static final String FAMILIES = "select id from reference.technique_family where needs_certificate";
    private static final String EVERYBODY = "select id from palpate.practitioner";
    private static final String HELD = """
            select p.id, p.profession, c.id, c.kind, c.jurisdiction, c.techniques, c.issued_on,
              greatest(c.expires_on, (select max(o.last_day) from palpate.credential_override o where o.credential_id = c.id and o.ended_at is null)),
              coalesce(c.hours_theory, 0) + coalesce(c.hours_practical, 0)
            from palpate.practitioner p left join palpate.credential c on c.practitioner_id = p.id and c.status = 'verified'
            where p.id = any (cast(? as uuid[]))
            """;

    @Inject
    private Sql sql;
    @Inject
    private QualificationRows rows;
    @Inject
    private Bookings bookings;
    @Inject
    private Clock clock;

    /** Nobody books at any place of the clinic until this transaction ends; to be called before anything is changed. */
    public void holdBookings() {
        sql.all(LOCK_PLACES, row -> null);
    }

    /**
     * Rewrites what a practitioner may do.
     *
     * @param accepts asked, when bookings would be stranded, whether that many are known and accepted; otherwise refused
     */
    public void rewrite(UUID practitionerId, Cause cause, IntPredicate accepts) {
        rewrite(List.of(practitionerId), cause, accepts);
    }

    /** The same for everybody, after a rule has changed. */
    public void rewriteAll(IntPredicate accepts) {
        rewrite(sql.all(EVERYBODY, row -> row.getObject(1, UUID.class)), Cause.ENDED, accepts);
    }

    /**
     * The bookings that would lose their cover if a credential counted no more, the soonest first.
     *
     * @param asked some credentials of each holder
     */
    public Map<UUID, List<Booked>> restingOn(Map<Holder, List<UUID>> asked) {
        Map<UUID, List<Booked>> resting = new HashMap<>();
        if (asked.isEmpty()) {
            return resting;
        }
        Instant now = now();
        Ground ground = ground();
        List<Booked> booked = bookings.notOver(asked.keySet().stream().map(Holder::practitionerId).toList(), now);
        asked.forEach((holder, ids) -> ids.forEach(id -> {
            Map<Skill, Timeline> without = ground.qualify(holder.profession(), holder.without(id).held());
            List<Booked> own = booked.stream().filter(one -> one.certifiedId().equals(holder.practitionerId())).toList();
            List<UUID> stranded = Plan.at(now, holder.practitionerId(), without, without, own).stranded();
            resting.put(id, booked.stream().filter(one -> stranded.contains(one.id()) || isLearned(one, holder, id, ground))
                    .sorted(Comparator.comparing(one -> one.slot().start())).toList());
        }));
        return resting;
    }

    /** Whether a trainee, who is supervised then, would have no licence left at the place. */
    private static boolean isLearned(Booked one, Holder trainee, UUID credential, Ground ground) {
        String place = ground.place(one.skill().locationId());
        return trainee.practitionerId().equals(one.traineeId()) && !one.underway() && trainee.isLicensedAt(place)
                && !trainee.without(credential).isLicensedAt(place);
    }

    private void rewrite(List<UUID> practitioners, Cause cause, IntPredicate accepts) {
        holdBookings();
        Instant now = now();
        Ground ground = ground();
        Map<UUID, Map<Skill, Timeline>> present = rows.of(practitioners);
        Map<UUID, List<Booked>> booked = booked(practitioners, now);
        List<Plan> plans = holders(practitioners).stream().map(one -> Plan.at(now, one.practitionerId(),
                present.getOrDefault(one.practitionerId(), Map.of()), ground.qualify(one.profession(), one.held()),
                booked.getOrDefault(one.practitionerId(), List.of()))).toList();
        List<UUID> stranded = Stream.concat(plans.stream().flatMap(plan -> plan.stranded().stream()),
                bookings.notPermitted(practitioners, now).stream()).distinct().toList();
        if (!stranded.isEmpty() && !accepts.test(stranded.size())) {
            throw Refused.because("practitioner.refused.strands", stranded.size());
        }
        if (!stranded.isEmpty()) {
            bookings.loseCover(stranded, cause);
        }
        write(plans);
    }

    private void write(List<Plan> plans) {
        Violation.worded(() -> plans.forEach(rows::write), rule -> BUSY.contains(rule) ? Refused.because("practitioner.refused.busy") : null);
    }

    private Map<UUID, List<Booked>> booked(Collection<UUID> practitioners, Instant now) {
        return bookings.notOver(practitioners, now).stream().collect(Collectors.groupingBy(Booked::certifiedId));
    }

    private Ground ground() {
        Set<Ground.Site> sites = new LinkedHashSet<>();
        Set<Rule> rules = new LinkedHashSet<>();
        sql.all(SITES, row -> {
            sites.add(new Ground.Site(row.getObject(1, UUID.class), ZoneId.of(row.getString(2)), row.getString(3)));
            return row.getString(4) == null || rules.add(rule(row));
        });
        return new Ground(List.copyOf(sites), new Rulebook(List.copyOf(rules)), Set.copyOf(sql.all(FAMILIES, row -> row.getString(1))));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(row.getString(4), row.getString(5), row.getString(6), Permission.of(row.getString(7)),
                texts(row, 8).map(CredentialKind::of).collect(Collectors.toSet()), row.getInt(9));
    }

    /** Of each practitioner one row for each verified credential, or one without any. */
    private Collection<Holder> holders(List<UUID> practitioners) {
        Map<UUID, Holder> holders = new HashMap<>();
        sql.all(HELD, row -> {
            String profession = row.getString(2);
            Holder holder = holders.computeIfAbsent(row.getObject(1, UUID.class), id -> new Holder(id, profession, new ArrayList<>()));
            return row.getObject(3) == null || holder.held().add(held(row));
        }, (Object) texts(practitioners));
        return holders.values();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getObject(3, UUID.class), CredentialKind.of(row.getString(4)), row.getString(5),
                texts(row, 6).collect(Collectors.toSet()), row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class), row.getInt(9));
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Stream<String> texts(ResultSet row, int column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
