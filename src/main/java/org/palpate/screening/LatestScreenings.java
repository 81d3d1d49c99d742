package org.palpate.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.database.Sql;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.rule.ClinicRules;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Ruling;

/** Reads what each patient's latest screening decided, in one statement however many patients there are. */
@ApplicationScoped
class LatestScreenings {

    /** Under which rules it was signed, and which are in force now. */
    private static final String RULES = """
            s.rules_version, coalesce(s.clinic_rules, 0) as clinic_rules, (select coalesce(max(version), 0) from palpate.rule_set
              where clinic_id = palpate.current_clinic()) as in_force""";
    private static final String LATEST = """
            left join lateral (select * from palpate.screening where clinic_id = palpate.current_clinic() and patient_id = asked.id
              and signed_at <= asked.moment order by signed_at desc limit 1) s on true
            cross join lateral (select array_agg(palpate.told_text(t) order by t.given_at, t.id) as told
              from palpate.told_since_signed(asked.id, asked.moment) t) u
            left join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id""";
    private static final String VERDICTS = "left join palpate.screening_verdict v on v.clinic_id = s.clinic_id and v.screening_id = s.id";
    private static final String OF_EACH = """
            select asked.id as patient_id, s.id as screening_id, s.day, v.gate, v.zone, v.side, v.verdict, '[]' as reasons, u.told, l.time_zone, %s,
              exists (select from palpate.open_stop e where e.clinic_id = palpate.current_clinic() and e.patient_id = asked.id) as stopped,
              exists (select from palpate.open_stop e where e.clinic_id = palpate.current_clinic() and e.patient_id = asked.id and e.emergency) as emergency
            from (select id, 'infinity'::timestamptz as moment from unnest(?::uuid[]) as one (id)) asked
            %s
            %s and v.zone = 'any' where s.id is not null or u.told is not null
            """.formatted(RULES, LATEST, VERDICTS);
    private static final String AT = """
            select asked.id as patient_id, s.id as screening_id, s.day, v.gate, v.zone, v.side, v.verdict, v.reasons::text as reasons, u.told, l.time_zone, %s,
              c.chest from (select ?::uuid as id, ?::timestamptz as moment) asked
            %s
            left join lateral (select palpate.chest_needled(s.clinic_id, s.patient_id, asked.moment, l.time_zone) as chest offset 0) c on s.id is not null
            %s
            where s.id is not null or u.told is not null
            """.formatted(RULES, LATEST, VERDICTS);

    /** One ruling of the latest screening; no ruling and nothing else of a screening where there is none. What was told since goes with each. */
    private record Found(UUID patientId, UUID screeningId, int inForce, boolean outdated, LocalDate day, ZoneId zone, Ruling ruling, List<ToldAnswer> told) {

        static Found of(ResultSet row, int shipped) throws SQLException {
            String zone = row.getString("time_zone");
            return new Found(row.getObject("patient_id", UUID.class), row.getObject("screening_id", UUID.class), row.getInt("in_force"), isOutdated(row, shipped),
                    row.getObject("day", LocalDate.class), zone == null ? null : ZoneId.of(zone),
                    row.getString("gate") == null ? null : ScreeningParts.ruling(row), ToldAnswer.read(row.getArray("told")));
        }

        private static boolean isOutdated(ResultSet row, int shipped) throws SQLException {
            return row.getObject("screening_id") != null
                    && (row.getInt("rules_version") != shipped || row.getInt("clinic_rules") != row.getInt("in_force"));
        }
    }

    /** The same with the alerts that nobody has answered. */
    private record Noted(Found found, boolean stopped, boolean emergency) {
    }

    /** The same with the sides of the chest that were needled on the day. */
    private record Needled(Found found, Set<Side> chest) {

        static Needled of(ResultSet row, int shipped) throws SQLException {
            Array chest = row.getArray("chest");
            return new Needled(Found.of(row, shipped), chest == null ? Set.of()
                    : Arrays.stream((String[]) chest.getArray()).map(Side::of).collect(Collectors.toSet()));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Rules shipped;

    @Inject
    private ClinicRules clinicRules;

    @Inject
    private LaterRules laterRules;

    /** The status on this day of each patient who has been screened, or of whom something was told. */
    Map<UUID, Status> statuses(Collection<UUID> patientIds, LocalDate day) {
        List<Noted> all = sql.all(OF_EACH, row -> new Noted(Found.of(row, shipped.version()), row.getBoolean("stopped"), row.getBoolean("emergency")),
                (Object) patientIds.stream().map(UUID::toString).toArray(String[]::new));
        Map<UUID, Decision> later = later(all.stream().map(Noted::found).toList());
        Map<UUID, Status> statuses = new HashMap<>();
        all.stream().collect(Collectors.groupingBy(one -> one.found().patientId())).forEach((patient, noted) -> statuses.put(patient,
                status(clearance(noted.stream().map(Noted::found).toList(), later, Set.of(), day), noted.get(0))));
        return statuses;
    }

    /** A family stands where its severities do, which need not have its name. */
    private Status status(Clearance clearance, Noted noted) {
        Map<String, Standing> byFamily = new HashMap<>(clearance.standings());
        catalogue.families().stream().filter(family -> byFamily.containsKey(family.severityColumn()))
                .forEach(family -> byFamily.put(family.id(), byFamily.get(family.severityColumn())));
        return new Status(clearance.otherwise(), byFamily, noted.stopped(), noted.emergency());
    }

    /** What the screening that was the latest at this moment lets be done then, with what was told since and what was done since on its day. */
    Clearance clearance(UUID patientId, Instant at) {
        List<Needled> needled = sql.all(AT, row -> Needled.of(row, shipped.version()), patientId, at);
        if (needled.isEmpty()) {
            return Clearance.missing(shipped);
        }
        List<Found> found = needled.stream().map(Needled::found).toList();
        ZoneId zone = found.get(0).zone();
        return clearance(found, later(found), needled.get(0).chest(), zone == null ? null : LocalDate.ofInstant(at, zone));
    }

    private Map<UUID, Decision> later(List<Found> found) {
        return found.isEmpty() ? Map.of() : laterRules.of(
                found.stream().filter(Found::outdated).map(Found::screeningId).distinct().toList(), clinicRules.at(found.get(0).inForce()));
    }

    private Clearance clearance(List<Found> found, Map<UUID, Decision> later, Set<Side> chest, LocalDate day) {
        Found any = found.get(0);
        Rules inForce = clinicRules.at(any.inForce());
        ToldSince told = ToldSince.of(inForce, any.told());
        Decision signed = Optional.ofNullable(any.screeningId()).map(later::get)
                .orElseGet(() -> shipped.restored(found.stream().map(Found::ruling).filter(Objects::nonNull).toList()));
        Decision standing = inForce.blockedBy(shipped.since(signed, chest), told.holding());
        return new Clearance(shipped, standing, any.day(), any.day() != null && any.day().equals(day), told.risk());
    }
}
