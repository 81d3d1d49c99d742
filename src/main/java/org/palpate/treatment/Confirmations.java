package org.palpate.treatment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refused;

/** That the patient says yes again at each visit, before anything is done. It is a part of the visit and stays. */
@Doorway
public class Confirmations {

    private static final String CONFIRM = """
            insert into palpate.consent_confirmation (clinic_id, visit_id, confirmed_at, confirmed_by, confirmed_name, words)
            values (palpate.current_clinic(), ?, ?, ?, ?, ?) on conflict on constraint consent_confirmation_pkey do nothing
            """;

    @Inject
    private Sql sql;
    @Inject
    private Visits visits;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Confirms once; the first words stand. Refused to those who may not write in the visit, and once it is signed. */
    public void confirm(UUID visitId, String words) {
        UUID patientId = visits.open(visitId).patientId();
        Violation.worded(() -> sql.run(CONFIRM, visitId, clock.instant(), caller.user().accountId(), caller.user().name(), words),
                rule -> rule.equals("visit_signed") ? Refused.because("treatment.refused.signed") : null);
        audit.changed("visit.consent_confirmed", visitId, patientId);
    }
}
