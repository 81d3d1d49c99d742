package org.palpate.practitioner.qualification;

import java.util.Set;

/**
 * What a place lets a profession do with a technique family.
 *
 * @param jurisdiction the place, or {@link #ANY} where the place itself says nothing
 * @param profession   a profession's code, or "any"
 * @param needs        kinds of credentials that must all be verified and valid at once
 * @param hoursMinimum hours of theory and practice that a needling certificate must show; 0: none are asked for
 */
public record Rule(String jurisdiction, String profession, String family, Permission permission,
                   Set<CredentialKind> needs, int hoursMinimum) {

    /** Every place, and everywhere. */
    public static final String ANY = "ANY";

    public Rule {
        needs = Set.copyOf(needs);
    }

    boolean permits() {
        return permission == Permission.PERMITTED && !needs.isEmpty();
    }
}
