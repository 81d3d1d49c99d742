package org.palpate.assessment;

import static org.palpate.assessment.Sign.NO;
import static org.palpate.assessment.Sign.NOT_TESTED;
import static org.palpate.assessment.Sign.YES;

import java.util.Locale;

/**
 * What follows from the findings of a point, and why. A pure function: the same findings always conclude the same.
 *
 * <p>Cluster, and recognition as what tells active from latent: Fernandez-de-las-Penas and Dommerholt, International
 * Consensus on Diagnostic Criteria (Delphi), Pain Medicine 19(1):142, 2018. That a tender spot must lie in a taut band:
 * BMC Musculoskelet Disord 2023 (s12891-023-06129-y). Two of three signs as probable is a setting of this product.
 *
 * @param signs how many signs of the cluster are there, of three
 */
public record Conclusion(Classification classification, int signs, Because because) {

    /** Why it is so; each has a sentence that is shown beside the class. */
    public enum Because {
        RECOGNISED, SPONTANEOUS, NOT_RECOGNISED, RECOGNITION_NOT_TESTED, NO_BAND_NO_REFERRAL, REFERS_WITHOUT_BAND,
        NOT_TENDER, BAND_ONLY, NOT_TESTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int WHOLE_CLUSTER = 3;

    public static Conclusion of(Findings found) {
        if (found.tenderSpot() == NO) {
            return concluding(Classification.NONE, found, found.tautBand() == YES ? Because.BAND_ONLY : Because.NOT_TENDER);
        }
        if (found.tenderSpot() == NOT_TESTED || found.tautBand() == NOT_TESTED) {
            return concluding(Classification.UNCLASSIFIED, found, Because.NOT_TESTED);
        }
        return found.tautBand() == YES ? triggerPoint(found) : withoutBand(found);
    }

    private static Conclusion triggerPoint(Findings found) {
        if (found.recognised() == YES) {
            return concluding(Classification.ACTIVE, found, Because.RECOGNISED);
        }
        if (found.spontaneous() == YES) {
            return concluding(Classification.ACTIVE, found, Because.SPONTANEOUS);
        }
        return concluding(Classification.LATENT, found,
                found.recognised() == NO ? Because.NOT_RECOGNISED : Because.RECOGNITION_NOT_TESTED);
    }

    private static Conclusion withoutBand(Findings found) {
        if (found.referredPain() == NOT_TESTED) {
            return concluding(Classification.UNCLASSIFIED, found, Because.NOT_TESTED);
        }
        return found.referredPain() == NO
                ? concluding(Classification.TENDER, found, Because.NO_BAND_NO_REFERRAL)
                : concluding(Classification.UNCLASSIFIED, found, Because.REFERS_WITHOUT_BAND);
    }

    private static Conclusion concluding(Classification classification, Findings found, Because because) {
        return new Conclusion(classification, found.cluster(), because);
    }

    /** A trigger point with all three signs meets the consensus; with two it is shown as probable. */
    public boolean meetsConsensus() {
        return classification.isTriggerPoint() && signs == WHOLE_CLUSTER;
    }

    public boolean isProbable() {
        return classification.isTriggerPoint() && signs < WHOLE_CLUSTER;
    }
}
