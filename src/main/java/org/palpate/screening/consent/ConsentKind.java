package org.palpate.screening.consent;

import java.util.Set;

/**
 * What one signature covers.
 *
 * @param families the technique families, or single techniques, that need a signed consent of this kind
 * @param besides  whether it is signed in addition to another, for what one technique brings besides
 */
public record ConsentKind(String id, String name, Set<String> families, boolean besides) {

    public ConsentKind {
        families = Set.copyOf(families);
    }
}
