package org.palpate.screening.stop;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;

/** The alerts that stop, for those who treat. Raising them is the database's; answering one happens once, and stays. */
@Doorway
public class Stops {

    /** Where nothing is known of the country: answered in most of the world. */
    private static final String CALL_ANYWHERE = "112";

    private static final String COLUMNS = """
            s.id, s.raised_at as at, s.rule, s.version, s.name, s.action, s.emergency,
              (select n.number from reference.emergency_number n join palpate.location l
                on n.country = split_part(l.jurisdiction, '-', 1) where l.id = ?) as call,
              o.outcome, o.done, o.recorded_at, o.recorded_name
            """;
    private static final String FROM = """
             s left join palpate.screening_stop_outcome o on o.clinic_id = s.clinic_id and o.stop_id = s.id
            where s.clinic_id = palpate.current_clinic() and s.patient_id = ?
            """;
    private static final String ALL = "select " + COLUMNS + "from palpate.screening_stop" + FROM;
    private static final String OPEN = "select " + COLUMNS + "from palpate.open_stop" + FROM;
    private static final String SIGNED_AND_OPEN = "select " + COLUMNS + ", false as screening from palpate.open_stop" + FROM + """
             union all select g.id, g.signed_at, null, 0, g.signed_name, null, false, null, null, null, null, null, true
            from palpate.screening g where g.clinic_id = palpate.current_clinic() and g.patient_id = ? order by at desc
            """;
    private static final String ANSWER = """
            insert into palpate.screening_stop_outcome (clinic_id, stop_id, patient_id, outcome, done, recorded_at, recorded_by, recorded_name)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint screening_stop_outcome_pkey do nothing
            returning stop_id
            """;

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Those that nobody has answered, emergencies first. */
    public List<Stop> open(UUID patientId) {
        return sql.all(OPEN + " order by s.emergency desc, s.raised_at", Stops::stop, here(), patientId);
    }

    /** All that there ever were, the latest first. */
    public List<Stop> history(UUID patientId) {
        audit.read("stops.read", patientId);
        return sql.all(ALL + " order by s.raised_at desc", Stops::stop, here(), patientId);
    }

    /** One alert, for whoever opens it: that is kept. */
    public Stop open(UUID patientId, UUID id) {
        audit.read("stops.read", patientId);
        return get(patientId, id);
    }

    private Stop get(UUID patientId, UUID id) {
        return sql.first(ALL + " and s.id = ?", Stops::stop, here(), patientId, id).orElseThrow(NotFound::new);
    }

    /** One statement for a patient's overview. */
    public PatientRecord record(UUID patientId) {
        List<PatientRecord.Signed> screenings = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        sql.all(SIGNED_AND_OPEN, row -> row.getBoolean("screening")
                ? screenings.add(new PatientRecord.Signed(row.getObject("id", UUID.class), moment(row, "at"), row.getString("name")))
                : stops.add(stop(row)), here(), patientId, patientId);
        return new PatientRecord(screenings, stops);
    }

    /** Says what was done, once however often it is sent. What somebody else has said before is not overwritten, nor is this dropped. */
    public void answer(UUID patientId, UUID id, StopOutcome outcome, String done) {
        Stop stop = get(patientId, id);
        if (stop.emergency() && outcome == StopOutcome.READ) {
            throw Refused.because("screening.alert.refused.read");
        }
        CurrentUser by = caller.user();
        String what = done == null ? "" : done;
        boolean written = sql.first(ANSWER, row -> row.getString(1), by.clinicId(), id, patientId, outcome.code(), what, clock.instant(), by.accountId(),
                by.name()).isPresent();
        if (written) {
            audit.changed("stop.answered", id, patientId);
        } else if (!get(patientId, id).answer().says(outcome, what, by.name())) {
            throw Refused.because("screening.alert.refused.answered");
        }
    }

    private UUID here() {
        return Optional.ofNullable(caller.user().location()).map(Place::id).orElse(null);
    }

    private static Stop stop(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String call = row.getString("call");
        return new Stop(row.getObject("id", UUID.class),
                new Stop.Rule(row.getString("rule"), row.getInt("version"), row.getString("name"), row.getString("action")),
                row.getBoolean("emergency"), moment(row, "at"), call == null ? CALL_ANYWHERE : call, outcome == null ? null
                        : new Stop.Answered(StopOutcome.of(outcome), row.getString("done"), moment(row, "recorded_at"), row.getString("recorded_name")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
