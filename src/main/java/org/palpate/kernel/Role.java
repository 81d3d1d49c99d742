package org.palpate.kernel;

/** What someone may do in a clinic. One person may hold several roles. */
public enum Role {
    RECEPTIONIST,
    PRACTITIONER,
    CLINICAL_LEAD;

    /** The roles as constants, for annotations. */
    public static final class Names {
        public static final String RECEPTIONIST = "RECEPTIONIST";
        public static final String PRACTITIONER = "PRACTITIONER";
        public static final String CLINICAL_LEAD = "CLINICAL_LEAD";

        private Names() {
        }
    }
}
