package org.palpate.kernel;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who is signed in, for which clinic and with which roles.
 *
 * @param practitionerId the practitioner that this person is, null for someone who does not treat
 * @param location where this person works now, null until it is chosen
 */
public record CurrentUser(UUID accountId, String name, UUID clinicId, String clinicName, Set<Role> roles,
                          UUID practitionerId, Place location) {

    public CurrentUser {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(clinicId, "clinicId");
        Objects.requireNonNull(clinicName, "clinicName");
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
