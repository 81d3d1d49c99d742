package org.palpate.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.database.Sql;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Ruling;
import org.palpate.screening.verdict.Verdict;

/** Reads what each patient's latest screening decided, in one statement however many patients there are. */
@ApplicationScoped
class LatestScreenings {

    private static final String OF_EACH = "select s.patient_id, s.day, v.gate, v.verdict"
            + " from unnest(?::uuid[]) as asked (id) cross join lateral (select * from palpate.screening"
            + " where clinic_id = palpate.current_clinic() and patient_id = asked.id order by signed_at desc limit 1) s"
            + " join palpate.screening_verdict v on v.clinic_id = s.clinic_id and v.screening_id = s.id"
            + " and v.zone = 'any'";
    private static final String AT = "select s.day, l.time_zone, v.gate, v.zone, v.side, v.verdict,"
            + " v.reasons::text as reasons from (select * from palpate.screening"
            + " where clinic_id = palpate.current_clinic() and patient_id = ? and signed_at <= ?"
            + " order by signed_at desc limit 1) s"
            + " join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id"
            + " join palpate.screening_verdict v on v.clinic_id = s.clinic_id and v.screening_id = s.id";

    /** A verdict of a screening, without its reasons. */
    private record Decided(UUID patientId, LocalDate day, String gate, Verdict verdict) {

        static Decided of(ResultSet row) throws SQLException {
            return new Decided(row.getObject("patient_id", UUID.class), row.getObject("day", LocalDate.class),
                    row.getString("gate"), Verdict.of(row.getString("verdict")));
        }
    }

    /** A ruling with the day and zone of its screening. */
    private record Ruled(LocalDate day, ZoneId zone, Ruling ruling) {

        static Ruled of(ResultSet row) throws SQLException {
            return new Ruled(row.getObject("day", LocalDate.class), ZoneId.of(row.getString("time_zone")),
                    ScreeningParts.ruling(row));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Rules rules;

    /** The status on this day of each patient who has ever been screened. */
    Map<UUID, Status> statuses(Collection<UUID> patientIds, LocalDate day) {
        Map<UUID, Status> statuses = new HashMap<>();
        sql.all(OF_EACH, Decided::of, (Object) patientIds.stream().map(UUID::toString).toArray(String[]::new)).stream()
                .collect(Collectors.groupingBy(Decided::patientId))
                .forEach((patient, decided) -> statuses.put(patient, status(decided, day)));
        return statuses;
    }

    private static Status status(List<Decided> decided, LocalDate day) {
        boolean sameDay = decided.get(0).day().equals(day);
        return new Status(Standing.of(Verdict.ALLOWED, sameDay), decided.stream()
                .collect(Collectors.toMap(Decided::gate, one -> Standing.of(one.verdict(), sameDay))));
    }

    /** What the screening that was the latest at this moment lets be done then. */
    Clearance clearance(UUID patientId, Instant at) {
        List<Ruled> ruled = sql.all(AT, Ruled::of, patientId, at);
        if (ruled.isEmpty()) {
            return Clearance.missing(rules);
        }
        LocalDate day = ruled.get(0).day();
        boolean current = day.equals(LocalDate.ofInstant(at, ruled.get(0).zone()));
        return new Clearance(rules, rules.restored(ruled.stream().map(Ruled::ruling).toList()), day, current);
    }
}
