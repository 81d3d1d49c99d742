package org.palpate.kernel;

import java.util.List;

/** What someone may do in a clinic. One person may hold several roles; nobody is employed as {@link #PATIENT_FORM}. */
public enum Role {
    RECEPTIONIST,
    PRACTITIONER,
    CLINICAL_LEAD,
    /** A patient with the clinic's tablet in hands: may fill in one form, and nothing else. */
    PATIENT_FORM;

    /** The roles of those who work in the clinic. */
    public static final List<Role> STAFF = List.of(RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD);

    /** The roles as constants, for annotations. */
    public static final class Names {
        public static final String RECEPTIONIST = "RECEPTIONIST";
        public static final String PRACTITIONER = "PRACTITIONER";
        public static final String CLINICAL_LEAD = "CLINICAL_LEAD";
        public static final String PATIENT_FORM = "PATIENT_FORM";

        private Names() {
        }
    }
}
