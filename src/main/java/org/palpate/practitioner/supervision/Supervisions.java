package org.palpate.practitioner.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;

/** Who learns what under whom. Only the supervisor signs off, and only when the visits are done: the database holds both. */
@Doorway
public class Supervisions {

    private static final String SELECT = """
            select s.id, t.id, t.name, v.id, v.name, s.family, lower(s.during), upper(s.during) - 1, palpate.supervised_visits(s),
              s.visits_required, s.signed_off_at
            from palpate.supervision s
            join palpate.practitioner t on t.id = s.trainee_id
            join palpate.practitioner v on v.id = s.supervisor_id
            """;
    private static final String OF = SELECT + "where s.trainee_id = ? or s.supervisor_id = ? order by s.signed_off_at nulls first, lower(s.during) desc, s.id";
    private static final String ONE = SELECT + "where s.id = ?";
    private static final String BEGIN = """
            insert into palpate.supervision (clinic_id, id, trainee_id, supervisor_id, family, during, visits_required, entered_at, entered_by)
            values (palpate.current_clinic(), ?, ?, ?, ?, daterange(cast(? as date), cast(? as date), '[]'), ?, ?, ?) on conflict do nothing
            """;
    private static final String SIGN_OFF = "update palpate.supervision set signed_off_at = ?, signed_off_by = ?, version = version + 1 where id = ?";

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Those in which a practitioner learns or supervises, what goes on first. */
    public List<Supervision> of(UUID practitionerId) {
        return sql.all(OF, Supervisions::read, practitionerId, practitionerId);
    }

    public Supervision get(UUID id) {
        return sql.first(ONE, Supervisions::read, id).orElseThrow(NotFound::new);
    }

    /** Begins once, however often the same form is sent. */
    public void begin(UUID id, Agreement agreed) {
        write(BEGIN, id, agreed.traineeId(), agreed.supervisorId(), agreed.family(), agreed.from(), agreed.until(), agreed.required(),
                clock.instant(), caller.user().accountId());
        audit.changed("supervision.begun", id, null);
    }

    /** The caller has seen enough; there is no way back. */
    public void signOff(UUID id) {
        if (get(id).signedOffAt() == null) {
            write(SIGN_OFF, clock.instant(), caller.user().accountId(), id);
            audit.changed("supervision.signed_off", id, null);
        }
    }

    private void write(String statement, Object... values) {
        Violation.worded(() -> sql.run(statement, values), Supervisions::refusal);
    }

    private static RuntimeException refusal(String constraint) {
        return switch (constraint) {
            case "supervision_by_another" -> Refused.because("practitioner.refused.supervision.self");
            case "supervision_by_supervisor" -> Refused.because("practitioner.refused.supervision.not_yours");
            case "supervision_visits_done" -> Refused.because("practitioner.refused.supervision.visits");
            case "supervision_trainee_fkey", "supervision_supervisor_fkey" -> new NotFound();
            default -> null;
        };
    }

    private static Supervision read(ResultSet row) throws SQLException {
        Timestamp signedOffAt = row.getTimestamp(11);
        return new Supervision(row.getObject(1, UUID.class), new Supervision.Person(row.getObject(2, UUID.class), row.getString(3)),
                new Supervision.Person(row.getObject(4, UUID.class), row.getString(5)), row.getString(6), row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class), row.getInt(9), row.getInt(10), signedOffAt == null ? null : signedOffAt.toInstant());
    }
}
