package org.palpate.desk;

import jakarta.inject.Inject;
import java.util.UUID;
import org.palpate.access.FormSessions;
import org.palpate.access.Token;
import org.palpate.database.Doorway;
import org.palpate.screening.form.PatientForms;

/** The tablet goes from the staff to a patient: the form begins and the session of the staff ends, or neither. */
@Doorway
class HandOvers {

    @Inject
    private PatientForms forms;

    @Inject
    private FormSessions sessions;

    Token handOver(Token staff, UUID patientId) {
        return sessions.handOver(staff, forms.begin(patientId));
    }
}
