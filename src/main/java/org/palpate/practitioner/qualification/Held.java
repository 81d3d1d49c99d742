package org.palpate.practitioner.qualification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/**
 * A verified credential, as far as it decides what somebody may do.
 *
 * @param techniques the families that it is limited to; empty: all that its kind covers
 * @param expiresOn  the last day on which it counts; null: it does not end
 * @param hours      of theory and practice
 */
public record Held(UUID id, CredentialKind kind, String jurisdiction, Set<String> techniques, LocalDate issuedOn,
                   LocalDate expiresOn, int hours) {

    public Held {
        techniques = Set.copyOf(techniques);
    }

    boolean countsFor(Rule rule, CredentialKind needed, String place) {
        return kind == needed && (jurisdiction.equals(place) || jurisdiction.equals(Rule.ANY))
                && (techniques.isEmpty() || techniques.contains(rule.family()))
                && (kind != CredentialKind.NEEDLING_CERTIFICATE || hours >= rule.hoursMinimum());
    }

    /** From the first to the end of the last day on the clock of the place. */
    Covered at(ZoneId zone) {
        return new Covered(id, new TimeSlot(issuedOn.atStartOfDay(zone).toInstant(),
                expiresOn == null ? null : expiresOn.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
