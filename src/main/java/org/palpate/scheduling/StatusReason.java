package org.palpate.scheduling;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Why an appointment has its status: each way out of the ordinary course is recorded with one. */
public enum StatusReason {

    PATIENT_ILL(Kind.CANCELLATION), PATIENT_CANNOT_COME(Kind.CANCELLATION), PATIENT_NO_LONGER_NEEDS(Kind.CANCELLATION),
    CLINIC_PRACTITIONER_AWAY(Kind.CANCELLATION), CLINIC_OTHER(Kind.CANCELLATION), BOOKED_BY_MISTAKE(Kind.CANCELLATION),
    NO_SHOW_NOT_REACHED(Kind.NO_SHOW), NO_SHOW_FORGOT(Kind.NO_SHOW), NO_SHOW_OTHER(Kind.NO_SHOW),
    CERTIFICATE_SUSPENDED(Kind.REASSIGNMENT), CERTIFICATE_ENDED(Kind.REASSIGNMENT), PRACTITIONER_ABSENT(Kind.REASSIGNMENT),
    CLINIC_CLOSED(Kind.REASSIGNMENT),
    ARRIVAL_WRONG_PATIENT(Kind.ARRIVAL_TAKEN_BACK), ARRIVAL_BY_MISTAKE(Kind.ARRIVAL_TAKEN_BACK),
    ARRIVAL_LEFT_AGAIN(Kind.ARRIVAL_TAKEN_BACK), OFFER_EXPIRED(Kind.OFFER);

    /** Which change of status it explains. */
    public enum Kind {
        CANCELLATION, NO_SHOW, REASSIGNMENT, ARRIVAL_TAKEN_BACK, OFFER
    }

    private static final Set<StatusReason> PATIENTS = EnumSet.of(PATIENT_ILL, PATIENT_CANNOT_COME, PATIENT_NO_LONGER_NEEDS);

    private final Kind kind;

    StatusReason(Kind kind) {
        this.kind = kind;
    }

    public static List<StatusReason> of(Kind kind) {
        return Stream.of(values()).filter(reason -> reason.kind == kind).toList();
    }

    /** Whether the patient gave the time up, not the clinic. */
    boolean isPatients() {
        return PATIENTS.contains(this);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StatusReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
