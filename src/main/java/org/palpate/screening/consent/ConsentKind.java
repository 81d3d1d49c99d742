package org.palpate.screening.consent;

import java.util.Set;

/** What one signature covers: a kind, and the technique families that need a signed consent of it. */
public record ConsentKind(String id, String name, Set<String> families) {

    public ConsentKind {
        families = Set.copyOf(families);
    }
}
