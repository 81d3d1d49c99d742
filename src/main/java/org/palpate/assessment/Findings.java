package org.palpate.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The signs of one point: the three of the essential cluster (taut band, tender spot, referred pain), whether the
 * patient recognises the pain, and whether it is there without pressing.
 */
@Embeddable
public record Findings(@Column(name = "taut_band") Sign tautBand,
                       @Column(name = "tender_spot") Sign tenderSpot,
                       @Column(name = "referred_pain") Sign referredPain,
                       @Column(name = "recognised") Sign recognised,
                       @Column(name = "spontaneous") Sign spontaneous) {

    public static final Findings NOT_YET = new Findings(Sign.NOT_TESTED, Sign.NOT_TESTED, Sign.NOT_TESTED,
            Sign.NOT_TESTED, Sign.NOT_TESTED);

    public Findings {
        Objects.requireNonNull(tautBand, "tautBand");
        Objects.requireNonNull(tenderSpot, "tenderSpot");
        Objects.requireNonNull(referredPain, "referredPain");
        Objects.requireNonNull(recognised, "recognised");
        Objects.requireNonNull(spontaneous, "spontaneous");
    }

    /** How many signs of the essential cluster are there: 0 to 3. */
    public int cluster() {
        return (int) Stream.of(tautBand, tenderSpot, referredPain).filter(Sign.YES::equals).count();
    }
}
