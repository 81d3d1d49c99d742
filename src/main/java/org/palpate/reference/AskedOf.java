package org.palpate.reference;

/** Who may answer a screening question; with {@code BOTH} the answer that is not safe wins. */
public enum AskedOf {
    PATIENT, CLINICIAN, BOTH
}
