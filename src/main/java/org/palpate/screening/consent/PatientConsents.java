package org.palpate.screening.consent;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a patient has signed, the latest first, to be held against what is planned. */
public record PatientConsents(List<ConsentKind> kinds, List<Consent> all) {

    /** Where nobody asks. */
    public static final PatientConsents NONE = new PatientConsents(List.of(), List.of());

    public List<ConsentState> states(Plan plan) {
        return ConsentState.of(kinds, all, plan);
    }

    /** Those that count for most patients: one for a single technique only where it was once signed. */
    public List<ConsentState> usual(Plan plan) {
        Set<String> besides = kinds.stream().filter(ConsentKind::besides).map(ConsentKind::id).collect(Collectors.toSet());
        return states(plan).stream().filter(state -> !state.isMissing() || !besides.contains(state.kind())).toList();
    }

    /** For a technique by its own name and its family's: the one that does not hold, if any; empty where no signature is needed. */
    public Optional<ConsentState> state(Set<String> names, Plan plan) {
        return states(plan).stream().filter(state -> !Collections.disjoint(state.families(), names))
                .min(Comparator.comparing(ConsentState::holds));
    }
}
