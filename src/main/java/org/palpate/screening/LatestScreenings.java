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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.database.Sql;
import org.palpate.kernel.Side;
import org.palpate.screening.rule.ClinicRules;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Ruling;
import org.palpate.screening.verdict.Verdict;

/** Reads what each patient's latest screening decided, in one statement however many patients there are. */
@ApplicationScoped
class LatestScreenings {

    /** Told after the latest signature and not safe: no signature has weighed it yet. */
    private static final String UNSIGNED = """
            select array_agg(told.fact || '|' || told.answer || '|' || array_to_string(told.places, ',') order by told.given_at, told.id) as unsigned
            from palpate.patient_answer told where told.clinic_id = palpate.current_clinic() and told.patient_id = asked.id and not told.safe
              and told.given_at > coalesce(s.signed_at, '-infinity')""";
    private static final String STOPPED = """
            select from palpate.screening_stop e where e.clinic_id = palpate.current_clinic() and e.patient_id = asked.id and not exists
              (select from palpate.screening_stop_outcome o where o.clinic_id = e.clinic_id and o.stop_id = e.id)""";
    /** Under which rules it was signed, and which are in force now. */
    private static final String RULES = """
            s.rules_version, coalesce(s.clinic_rules, 0) as clinic_rules, (select coalesce(max(version), 0) from palpate.rule_set
              where clinic_id = palpate.current_clinic()) as in_force""";
    private static final String OF_EACH = """
            select asked.id as patient_id, s.id as screening_id, s.day, v.gate, v.verdict, u.unsigned, %s, exists (%s) as stopped, exists (%s and e.emergency) as emergency from unnest(?::uuid[]) as asked (id)
            left join lateral (select * from palpate.screening
              where clinic_id = palpate.current_clinic() and patient_id = asked.id order by signed_at desc limit 1) s on true
            left join lateral (%s) u on true
            left join palpate.screening_verdict v on v.clinic_id = s.clinic_id and v.screening_id = s.id and v.zone = 'any'
            where s.id is not null or u.unsigned is not null
            """.formatted(RULES, STOPPED, STOPPED, UNSIGNED);
    private static final String AT = """
            select s.id as screening_id, s.day, %s, l.time_zone, c.chest, v.gate, v.zone, v.side, v.verdict, v.reasons::text as reasons,
              exists (select from palpate.patient_answer told where told.clinic_id = s.clinic_id and told.patient_id = s.patient_id
                and not told.safe and told.given_at > s.signed_at and told.given_at <= ?) as overtaken
            from (select * from palpate.screening where clinic_id = palpate.current_clinic() and patient_id = ? and signed_at <= ?
              order by signed_at desc limit 1) s
            join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id
            cross join lateral (select palpate.chest_needled(s.clinic_id, s.patient_id, ?, l.time_zone) as chest offset 0) c
            join palpate.screening_verdict v on v.clinic_id = s.clinic_id and v.screening_id = s.id
            """.formatted(RULES);
    /** A verdict of the latest screening, without its reasons, and what has been told since; no gate where there is none. */
    private record Decided(UUID patientId, UUID screeningId, int inForce, boolean outdated, LocalDate day, String gate, Verdict verdict,
                           Answers unsigned, boolean stopped, boolean emergency) {

        static Decided of(ResultSet row, int shipped) throws SQLException {
            String verdict = row.getString("verdict");
            Array unsigned = row.getArray("unsigned");
            return new Decided(row.getObject("patient_id", UUID.class), row.getObject("screening_id", UUID.class), row.getInt("in_force"), isOutdated(row, shipped),
                    row.getObject("day", LocalDate.class), row.getString("gate"),
                    verdict == null ? null : Verdict.of(verdict),
                    unsigned == null ? Answers.NONE_YET : told((String[]) unsigned.getArray()), row.getBoolean("stopped"), row.getBoolean("emergency"));
        }

        private static Answers told(String[] unsigned) {
            Answers told = Answers.NONE_YET;
            for (String one : unsigned) {
                String[] parts = one.split("\\|", -1);
                Set<BodyPlace> places = Arrays.stream(parts[2].split(",")).filter(place -> !place.isEmpty()).map(BodyPlace::of)
                        .collect(Collectors.toSet());
                told = told.with(parts[0], new Answer(parts[1], places, ""));
            }
            return told;
        }
    }

    /** A ruling with the day and zone of its screening. */
    private record Ruled(UUID screeningId, int inForce, boolean outdated, LocalDate day, ZoneId zone, boolean overtaken, Set<Side> chest, Ruling ruling) {

        static Ruled of(ResultSet row, int shipped) throws SQLException {
            return new Ruled(row.getObject("screening_id", UUID.class), row.getInt("in_force"), isOutdated(row, shipped),
                    row.getObject("day", LocalDate.class), ZoneId.of(row.getString("time_zone")), row.getBoolean("overtaken"),
                    Arrays.stream((String[]) row.getArray("chest").getArray()).map(Side::of).collect(Collectors.toSet()), ScreeningParts.ruling(row));
        }
    }

    private static boolean isOutdated(ResultSet row, int shipped) throws SQLException {
        return row.getObject("screening_id") != null
                && (row.getInt("rules_version") != shipped || row.getInt("clinic_rules") != row.getInt("in_force"));
    }

    @Inject
    private Sql sql;

    @Inject
    private Rules shipped;

    @Inject
    private ClinicRules clinicRules;

    @Inject
    private LaterRules laterRules;

    /** The status on this day of each patient who has been screened, or of whom a risk was told. */
    Map<UUID, Status> statuses(Collection<UUID> patientIds, LocalDate day) {
        List<Decided> all = sql.all(OF_EACH, row -> Decided.of(row, shipped.version()), (Object) patientIds.stream().map(UUID::toString).toArray(String[]::new));
        Map<UUID, Decision> later = all.isEmpty() ? Map.of() : laterRules.of(
                all.stream().filter(Decided::outdated).map(Decided::screeningId).distinct().toList(), clinicRules.at(all.get(0).inForce()));
        Map<UUID, Status> statuses = new HashMap<>();
        all.stream().collect(Collectors.groupingBy(Decided::patientId))
                .forEach((patient, decided) -> statuses.put(patient, status(decided, later, day)));
        return statuses;
    }

    private Status status(List<Decided> decided, Map<UUID, Decision> later, LocalDate day) {
        Decided any = decided.get(0);
        boolean overtaken = !any.unsigned().byFact().isEmpty();
        Optional<Decision> now = Optional.ofNullable(any.screeningId()).map(later::get);
        Map<String, Standing> byGate = new HashMap<>();
        decided.stream().filter(one -> one.gate() != null).forEach(one -> byGate.put(one.gate(), Standing.of(
                now.map(decision -> decision.verdict(one.gate())).orElse(one.verdict()), day.equals(one.day()), overtaken)));
        if (overtaken) {
            clinicRules.at(any.inForce()).ruledOut(sure(any.unsigned())).forEach(gate -> byGate.put(gate, Standing.BLOCKED));
        }
        return new Status(any.gate() == null ? Standing.MISSING : Standing.of(Verdict.ALLOWED, day.equals(any.day()), overtaken), byGate,
                any.stopped(), any.emergency());
    }

    /** Who was not sure rules nothing out: it is not known. */
    private Answers sure(Answers told) {
        Map<String, Answer> sure = new HashMap<>(told.byFact());
        sure.entrySet().removeIf(one -> shipped.isUnsure(one.getKey(), one.getValue()));
        return new Answers(sure);
    }

    /** What the screening that was the latest at this moment lets be done then, with what was done since on its day. */
    Clearance clearance(UUID patientId, Instant at) {
        List<Ruled> ruled = sql.all(AT, row -> Ruled.of(row, shipped.version()), at, patientId, at, at);
        if (ruled.isEmpty()) {
            return Clearance.missing(shipped);
        }
        Ruled any = ruled.get(0);
        boolean sameDay = any.day().equals(LocalDate.ofInstant(at, any.zone()));
        Decision stored = shipped.restored(ruled.stream().map(Ruled::ruling).toList());
        Decision standing = any.outdated()
                ? laterRules.of(List.of(any.screeningId()), clinicRules.at(any.inForce())).getOrDefault(any.screeningId(), stored) : stored;
        Decision today = shipped.since(standing, any.chest());
        return new Clearance(shipped, today, any.day(), sameDay, any.overtaken());
    }
}
