package org.palpate.treatment.watch;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;

/** The checks that are open, as long as a needling over the thorax of that visit stands. */
@Doorway
public class NeedlingChecks {

    private static final String OPEN = """
            select c.id, c.patient_id, p.given_name || ' ' || p.family_name as patient, p.phone, c.visit_id, pr.name as practitioner, c.hours,
              c.due_at, (select count(*) from palpate.needling_check_outcome o where o.check_id = c.id) as tried
            from palpate.needling_check c
            join palpate.patient p on p.id = c.patient_id
            join palpate.visit v on v.id = c.visit_id
            join palpate.practitioner pr on pr.id = v.practitioner_id
            where not exists (select from palpate.needling_check_outcome o where o.check_id = c.id and o.outcome <> 'not_reached')
              and exists (select from palpate.technique_record t join reference.muscle_zone z on z.muscle_id = t.muscle_id
                where t.visit_id = c.visit_id and t.family = 'dry_needling' and t.taken_back_at is null and z.zone_id = 'lung_risk')
            """;
    private static final String AT = OPEN + " and c.location_id = ? order by c.due_at, c.id";
    private static final String ONE = OPEN + " and c.id = ?";
    private static final String WHOSE = "select patient_id from palpate.needling_check where id = ?";
    private static final String ANSWER = """
            insert into palpate.needling_check_outcome (clinic_id, id, check_id, patient_id, outcome, note, recorded_at, recorded_by, recorded_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint needling_check_outcome_pkey do nothing
            """;

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Those of a place, the longest due first. */
    public List<NeedlingCheck> at(Place place) {
        return sql.all(AT, NeedlingChecks::check, place.id());
    }

    public NeedlingCheck get(UUID id) {
        return sql.first(ONE, NeedlingChecks::check, id).orElseThrow(NotFound::new);
    }

    /** Says what came of asking, once however often the same form is sent; refused where a colleague has said it. */
    public void answer(UUID id, UUID checkId, CheckOutcome outcome, String note) {
        UUID patientId = sql.first(WHOSE, row -> row.getObject(1, UUID.class), checkId).orElseThrow(NotFound::new);
        CurrentUser by = caller.user();
        try {
            sql.run(ANSWER, by.clinicId(), id, checkId, patientId, outcome.code(), note == null ? "" : note, clock.instant(),
                    by.accountId(), by.name());
        } catch (RuntimeException no) {
            throw Violation.in(no).filter(rule -> rule.constraint().equals("needling_check_answered_once"))
                    .<RuntimeException>map(rule -> Refused.because("treatment.check.refused.answered")).orElse(no);
        }
        audit.changed("check.answered", checkId, patientId);
    }

    private static NeedlingCheck check(ResultSet row) throws SQLException {
        return new NeedlingCheck(row.getObject("id", UUID.class),
                new NeedlingCheck.Whom(row.getObject("patient_id", UUID.class), row.getString("patient"), row.getString("phone")),
                row.getObject("visit_id", UUID.class), row.getString("practitioner"), row.getInt("hours"),
                row.getTimestamp("due_at").toInstant(), row.getInt("tried"));
    }
}
