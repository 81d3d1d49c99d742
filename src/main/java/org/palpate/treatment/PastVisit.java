package org.palpate.treatment;

import java.time.Instant;
import java.util.UUID;
import org.palpate.database.Columns;

/**
 * A visit as lists show it.
 *
 * @param points how many trigger points were found, without those taken back
 * @param signedAt null while the visit is open
 * @param checkId the next check after needling over the thorax that nobody has answered; null for none
 */
public record PastVisit(UUID id, Instant startedAt, String practitioner, String service, long points,
                        Instant signedAt, UUID checkId, Instant checkDue) {

    static final String SELECT = """
            select v.id, v.started_at, p.name as practitioner, s.name as service, v.signed_at, c.id as check_id, c.due_at,
              (select count(*) from palpate.trigger_point t where t.visit_id = v.id and t.taken_back_at is null) as points
            from palpate.visit v
            join palpate.practitioner p on p.id = v.practitioner_id
            join palpate.appointment a on a.id = v.appointment_id
            join palpate.service s on s.id = a.service_id
            left join lateral (select n.id, n.due_at from palpate.needling_check n where n.visit_id = v.id
              and not exists (select from palpate.needling_check_outcome o where o.check_id = n.id and o.outcome <> 'not_reached')
              and exists (select from palpate.technique_record t join reference.muscle_zone z on z.muscle_id = t.muscle_id
                where t.visit_id = n.visit_id and t.family = 'dry_needling' and t.taken_back_at is null and z.zone_id = 'lung_risk')
              order by n.due_at limit 1) c on true
            where v.patient_id = :patient order by v.started_at desc
            """;

    static PastVisit of(Columns row) {
        return new PastVisit(row.uuid("id"), row.instant("started_at"), row.text("practitioner"), row.text("service"), row.number("points"),
                row.has("signed_at") ? row.instant("signed_at") : null, row.has("check_id") ? row.uuid("check_id") : null,
                row.has("due_at") ? row.instant("due_at") : null);
    }

    public boolean isSigned() {
        return signedAt != null;
    }
}
