package org.palpate.practitioner.qualification;

import java.util.List;
import java.util.UUID;

/** Somebody of a profession with all verified credentials. */
public record Holder(UUID practitionerId, String profession, List<Held> held) {

    boolean isLicensedAt(String place) {
        return held.stream().anyMatch(one -> one.kind() == CredentialKind.LICENCE && List.of(place, Rule.ANY).contains(one.jurisdiction()));
    }

    Holder without(UUID credential) {
        return new Holder(practitionerId, profession, held.stream().filter(one -> !one.id().equals(credential)).toList());
    }
}
