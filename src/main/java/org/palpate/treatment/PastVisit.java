package org.palpate.treatment;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit as lists show it.
 *
 * @param points how many trigger points were found, without those taken back
 * @param signedAt null while the visit is open
 */
public record PastVisit(UUID id, Instant startedAt, String practitioner, String service, long points,
                        Instant signedAt) {

    public boolean isSigned() {
        return signedAt != null;
    }
}
