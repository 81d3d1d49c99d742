package org.palpate.screening.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Consents of Emma's, signed on 16 November 2026. */
public final class SampleConsents {

    static final Instant SIGNED = Instant.parse("2026-11-16T08:00:00Z");
    static final Instant UNTIL = SIGNED.plus(Duration.ofDays(365));
    static final ConsentKind NEEDLING = new ConsentKind("dry_needling", "Dry needling", Set.of("dry_needling"), false);
    static final ConsentKind HANDS = new ConsentKind("hands_on", "Hands-on treatment", Set.of("manual_compression", "myofascial_release"),
            false);
    static final ConsentKind CURRENT = new ConsentKind("needle_current", "Current through needles", Set.of("dn_electrical"), true);

    private SampleConsents() {
    }

    /** To everything that somebody may do, everywhere. */
    public static PatientConsents toEverything(UUID practitioner) {
        return new PatientConsents(List.of(NEEDLING, HANDS), List.of(to("dry_needling", practitioner), to("hands_on", practitioner)));
    }

    static Consent to(String kind, UUID practitioner, String... regions) {
        return of(kind, practitioner, Set.of(practitioner), null, regions);
    }

    static Consent of(String kind, UUID practitioner, Set<UUID> open, Ending ended, String... regions) {
        return new Consent(new UUID(0, 35), kind, new Consent.Wording("Dry needling", "en", "palpate-1", "0".repeat(64)),
                new Consent.Signed(SIGNED, UNTIL, "drawn", "Emma Schulz", "patient", "", "Thea Berg"), List.of(regions),
                Map.of(practitioner, "Thea Berg"), open, Optional.ofNullable(ended));
    }
}
