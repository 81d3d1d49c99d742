package org.palpate.patient;

import java.util.Comparator;
import java.util.Set;

/** Somebody registered already who may be the person at the desk, and what speaks for it. */
public record LikelyDuplicate(PatientSummary patient, Set<Likeness> reasons) {

    static final Comparator<LikelyDuplicate> LIKELIEST_FIRST =
            Comparator.comparing((LikelyDuplicate duplicate) -> duplicate.reasons.size()).reversed();
}
