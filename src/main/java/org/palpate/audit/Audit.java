package org.palpate.audit;

import jakarta.inject.Inject;
import java.time.Clock;
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
}
