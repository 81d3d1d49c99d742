package org.palpate.scheduling;

import java.util.Locale;

/** Why an appointment was cancelled: by the patient, by the clinic, or by mistake. */
public enum CancelReason {

    PATIENT_ILL, PATIENT_CANNOT_COME, PATIENT_NO_LONGER_NEEDS, CLINIC_PRACTITIONER_AWAY, CLINIC_OTHER, BOOKED_BY_MISTAKE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CancelReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
