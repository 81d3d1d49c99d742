package org.palpate.practitioner.qualification;

import java.util.List;
import java.util.UUID;

/** Somebody of a profession with all verified credentials. */
public record Holder(UUID practitionerId, String profession, List<Held> held) {

    Holder without(UUID credential) {
        return new Holder(practitionerId, profession, held.stream().filter(one -> !one.id().equals(credential)).toList());
    }
}
