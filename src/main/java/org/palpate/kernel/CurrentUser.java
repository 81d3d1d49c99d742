package org.palpate.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** Whether this person treats patients, or leads those who do: they read what is clinical. */
    public boolean treats() {
        return is(Role.PRACTITIONER) || is(Role.CLINICAL_LEAD);
    }

    /** In which days are meant where this person works; the clock's own until a location is chosen. */
    public ZoneId zone(Clock clock) {
        return location == null ? clock.getZone() : location.zone();
    }

    /** The present day there. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone(clock)));
    }
}
