package org.palpate.screening.form;

import java.time.Instant;

/**
 * Where a patient's form stands today, for the desk.
 *
 * @param handedAt when it was handed over last; null: not today
 * @param doneAt when the patient was done; null: not yet
 */
public record FormState(Instant handedAt, Instant doneAt) {

    public static final FormState MISSING = new FormState(null, null);

    public boolean isDone() {
        return doneAt != null;
    }

    public String code() {
        return doneAt != null ? "done" : handedAt != null ? "begun" : "missing";
    }

    /** The moment that goes with it. */
    public Instant at() {
        return doneAt != null ? doneAt : handedAt;
    }
}
