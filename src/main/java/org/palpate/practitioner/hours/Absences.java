package org.palpate.practitioner.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.clinic.Commitments;
import org.palpate.clinic.Stranded;
import org.palpate.database.Doorway;
import org.palpate.database.InstantRange;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.qualification.Qualifications;

/** When practitioners are away. The database holds that time, so that nobody books it. */
@Doorway
public class Absences {

    private static final String COMING = """
            select id, kind, lower(during) as away_from, upper(during) as away_until, note from palpate.absence
            where practitioner_id = ? and upper(during) > ? order by lower(during)
            """;
    private static final String KNOWN = "select id from palpate.absence where id = ?";
    private static final String ADD = """
            insert into palpate.absence (clinic_id, id, practitioner_id, kind, during, note, entered_at, entered_by)
            values (?, ?, ?, ?, cast(? as tstzrange), ?, ?, ?)
            """;
    private static final String REMOVE = "delete from palpate.absence where id = ? and practitioner_id = ? returning id";

    @Inject
    private Sql sql;
    @Inject
    private Qualifications qualifications;
    @Inject
    private Commitments commitments;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Those that are not over, by time. */
    public List<Absence> coming(UUID practitionerId) {
        return sql.all(COMING, Absences::absence, practitionerId, clock.instant());
    }

    /** What the practitioner is booked for during that time, the minutes before and after included. */
    Stranded strandedBy(UUID practitionerId, TimeSlot during) {
        return new Stranded(commitments.ofPractitioner(practitionerId, during));
    }

    /** Enters an absence, at every location. What is booked then must have been agreed to, and loses its time. */
    void enter(UUID practitionerId, Absence absence, Collection<UUID> agreed) {
        qualifications.holdBookings();
        if (sql.first(KNOWN, row -> row.getString(1), absence.id()).isPresent()) {
            return;
        }
        Stranded stranded = strandedBy(practitionerId, absence.during());
        stranded.refuseUnless(agreed);
        commitments.reassign(stranded.ids(), Commitments.Cause.PRACTITIONER_AWAY, absence.id());
        insert(practitionerId, absence);
        audit.changed("absence.entered", absence.id(), null);
    }

    /** Takes an absence out again: the time can be booked. */
    void remove(UUID practitionerId, UUID id) {
        sql.first(REMOVE, row -> row.getString(1), id, practitionerId).orElseThrow(NotFound::new);
        audit.changed("absence.removed", id, null);
    }

    /** Undoes the entering of an absence: all that it took is given back, or nothing is. */
    void undo(UUID practitionerId, UUID id) {
        qualifications.holdBookings();
        sql.first(REMOVE, row -> row.getString(1), id, practitionerId).orElseThrow(NotFound::new);
        commitments.giveBack(id);
        audit.changed("absence.undone", id, null);
    }

    private void insert(UUID practitionerId, Absence absence) {
        Violation.worded(() -> sql.run(ADD, caller.user().clinicId(), absence.id(), practitionerId, absence.kind().code(), InstantRange.write(absence.during()),
                    absence.note(), clock.instant(), caller.user().accountId()),
                rule -> rule.equals("occupancy_once") ? Refused.because("practitioner.refused.absence_twice") : null);
    }

    private static Absence absence(ResultSet row) throws SQLException {
        TimeSlot during = new TimeSlot(moment(row, "away_from"), moment(row, "away_until"));
        return new Absence(row.getObject("id", UUID.class), Absence.Kind.of(row.getString("kind")), during, row.getString("note"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
