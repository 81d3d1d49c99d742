package org.palpate.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;

/**
 * Writes the audit. An action is named as {@code subject.verb}, such as {@code appointment.booked}; it holds no names
 * and no text of anyone. What is rolled back leaves no entry.
 */
@Doorway
public class Audit {

    private static final String RECORD = "select audit.record(?, ?, ?, ?, ?)";
    private static final String RECENTLY_SEEN = "select patient_id from audit.recently_seen(?)";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Someone opened a patient's record, or a part of it. */
    public void read(String action, UUID patientId) {
        changed(action, patientId, patientId);
    }

    /**
     * Someone changed something.
     *
     * @param patientId whose record it is part of, null for none
     */
    public void changed(String action, UUID subjectId, UUID patientId) {
        String subject = action.substring(0, action.indexOf('.'));
        sql.run(RECORD, action, subject, subjectId, patientId, clock.instant());
    }

    /** Of the patients whose records the caller has read or changed, the latest ones, the latest first. */
    public List<UUID> recentlySeen(int most) {
        return sql.all(RECENTLY_SEEN, row -> row.getObject(1, UUID.class), most);
    }
}
