package org.palpate.screening.consent;

import java.util.List;
import java.util.Optional;

/** All that a patient has signed, the latest first, to be held against what is planned. */
public record PatientConsents(List<ConsentKind> kinds, List<Consent> all) {

    /** Where nobody asks. */
    public static final PatientConsents NONE = new PatientConsents(List.of(), List.of());

    public List<ConsentState> states(Plan plan) {
        return ConsentState.of(kinds, all, plan);
    }

    /** For a technique family; empty where it needs no signature. */
    public Optional<ConsentState> state(String family, Plan plan) {
        return states(plan).stream().filter(state -> state.families().contains(family)).findFirst();
    }
}
