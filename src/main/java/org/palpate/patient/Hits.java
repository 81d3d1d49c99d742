package org.palpate.patient;

import java.util.List;

/**
 * The patients that a search has found.
 *
 * @param more whether there are others besides those in the list
 */
public record Hits(List<PatientSummary> patients, boolean more) {

    static final Hits NONE = new Hits(List.of(), false);

    public Hits {
        patients = List.copyOf(patients);
    }
}
