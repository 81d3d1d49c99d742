package org.palpate.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.assessment.Sign.NO;
import static org.palpate.assessment.Sign.NOT_TESTED;
import static org.palpate.assessment.Sign.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.palpate.assessment.Conclusion.Because;

class ConclusionTest {

    @Test
    void isActiveWhenTheWholeClusterIsThereAndThePainIsRecognised() {
        Conclusion conclusion = Conclusion.of(new Findings(YES, YES, YES, YES, NO));

        assertThat(conclusion).isEqualTo(new Conclusion(Classification.ACTIVE, 3, Because.RECOGNISED));
        assertThat(conclusion.meetsConsensus()).isTrue();
        assertThat(conclusion.isProbable()).isFalse();
    }

    @Test
    void isActiveWhenThePainIsThereWithoutPressing() {
        assertThat(Conclusion.of(new Findings(YES, YES, YES, NO, YES)))
                .isEqualTo(new Conclusion(Classification.ACTIVE, 3, Because.SPONTANEOUS));
    }

    @Test
    void isLatentWhenThePatientDoesNotKnowThePain() {
        assertThat(Conclusion.of(new Findings(YES, YES, YES, NO, NO)))
                .isEqualTo(new Conclusion(Classification.LATENT, 3, Because.NOT_RECOGNISED));
    }

    @Test
    void isLatentAndSaysSoWhenNobodyAskedWhetherThePainIsKnown() {
        assertThat(Conclusion.of(new Findings(YES, YES, YES, NOT_TESTED, NO)))
                .isEqualTo(new Conclusion(Classification.LATENT, 3, Because.RECOGNITION_NOT_TESTED));
    }

    @Test
    void isProbableWithATenderSpotInATautBandThatRefersNowhere() {
        Conclusion conclusion = Conclusion.of(new Findings(YES, YES, NO, YES, NO));

        assertThat(conclusion).isEqualTo(new Conclusion(Classification.ACTIVE, 2, Because.RECOGNISED));
        assertThat(conclusion.isProbable()).isTrue();
        assertThat(conclusion.meetsConsensus()).isFalse();
    }

    @Test
    void isProbableWhileTheReferralWasNotTested() {
        assertThat(Conclusion.of(new Findings(YES, YES, NOT_TESTED, NO, NO)).isProbable()).isTrue();
    }

    @Test
    void isATenderPointWithoutBandAndWithoutReferral() {
        assertThat(Conclusion.of(new Findings(NO, YES, NO, YES, YES)))
                .isEqualTo(new Conclusion(Classification.TENDER, 1, Because.NO_BAND_NO_REFERRAL));
    }

    @Test
    void isNoPointWhereNothingIsTender() {
        assertThat(Conclusion.of(new Findings(NO, NO, YES, YES, YES)))
                .isEqualTo(new Conclusion(Classification.NONE, 1, Because.NOT_TENDER));
    }

    @Test
    void isOnlyABandWhereTheBandIsNotTender() {
        assertThat(Conclusion.of(new Findings(YES, NO, NO, NO, NO)))
                .isEqualTo(new Conclusion(Classification.NONE, 1, Because.BAND_ONLY));
    }

    @Test
    void leavesAReferringSpotWithoutABandUnclassified() {
        assertThat(Conclusion.of(new Findings(NO, YES, YES, YES, NO)))
                .isEqualTo(new Conclusion(Classification.UNCLASSIFIED, 2, Because.REFERS_WITHOUT_BAND));
    }

    @Test
    void leavesAnUnfinishedExaminationUnclassified() {
        assertThat(Conclusion.of(Findings.NOT_YET))
                .isEqualTo(new Conclusion(Classification.UNCLASSIFIED, 0, Because.NOT_TESTED));
        assertThat(Conclusion.of(new Findings(YES, NOT_TESTED, YES, YES, YES)).classification())
                .isEqualTo(Classification.UNCLASSIFIED);
        assertThat(Conclusion.of(new Findings(NOT_TESTED, YES, YES, YES, YES)).classification())
                .isEqualTo(Classification.UNCLASSIFIED);
        assertThat(Conclusion.of(new Findings(NO, YES, NOT_TESTED, YES, YES)).classification())
                .isEqualTo(Classification.UNCLASSIFIED);
    }

    @Test
    void concludesOnAllTwoHundredAndFortyThreeCombinationsAsTheRuleIsWritten() {
        List<Findings> all = everyCombination();

        assertThat(all).hasSize(243).doesNotHaveDuplicates()
                .allSatisfy(found -> assertThat(Conclusion.of(found).classification()).as("%s", found).isEqualTo(asWritten(found)));
        assertThat(count(all, Classification.ACTIVE)).isEqualTo(15);
        assertThat(count(all, Classification.LATENT)).isEqualTo(12);
        assertThat(count(all, Classification.TENDER)).isEqualTo(9);
        assertThat(count(all, Classification.NONE)).isEqualTo(81);
        assertThat(count(all, Classification.UNCLASSIFIED)).isEqualTo(126);
    }

    @Test
    void neverCallsATriggerPointWhatWasNotFoundTenderInATautBand() {
        assertThat(everyCombination()).filteredOn(found -> Conclusion.of(found).classification().isTriggerPoint())
                .allMatch(found -> found.tautBand() == YES && found.tenderSpot() == YES);
    }

    @Test
    void givesEveryCombinationAReasonThatFitsItsClass() {
        assertThat(everyCombination()).allSatisfy(found -> {
            Conclusion conclusion = Conclusion.of(found);
            Predicate<Because> fits = because -> switch (because) {
                case RECOGNISED, SPONTANEOUS -> conclusion.classification() == Classification.ACTIVE;
                case NOT_RECOGNISED, RECOGNITION_NOT_TESTED -> conclusion.classification() == Classification.LATENT;
                case NO_BAND_NO_REFERRAL -> conclusion.classification() == Classification.TENDER;
                case NOT_TENDER, BAND_ONLY -> conclusion.classification() == Classification.NONE;
                case REFERS_WITHOUT_BAND, NOT_TESTED -> conclusion.classification() == Classification.UNCLASSIFIED;
            };
            assertThat(conclusion.because()).as("%s", found).matches(fits);
        });
    }

    /** The rule once more, line by line as the criteria write it, so that the two can disagree. */
    private static Classification asWritten(Findings found) {
        boolean band = found.tautBand() == YES;
        boolean tender = found.tenderSpot() == YES;
        if (found.tenderSpot() == NO) {
            return Classification.NONE;
        }
        if (tender && found.tautBand() == NO && found.referredPain() == NO) {
            return Classification.TENDER;
        }
        if (found.cluster() == 3 || found.cluster() == 2 && band && tender) {
            boolean active = found.recognised() == YES || found.spontaneous() == YES;
            return active ? Classification.ACTIVE : Classification.LATENT;
        }
        return Classification.UNCLASSIFIED;
    }

    private static long count(List<Findings> all, Classification wanted) {
        return all.stream().filter(found -> Conclusion.of(found).classification() == wanted).count();
    }

    private static List<Findings> everyCombination() {
        List<Findings> all = new ArrayList<>();
        for (Sign band : Sign.values()) {
            for (Sign tender : Sign.values()) {
                for (Sign referred : Sign.values()) {
                    for (Sign recognised : Sign.values()) {
                        for (Sign spontaneous : Sign.values()) {
                            all.add(new Findings(band, tender, referred, recognised, spontaneous));
                        }
                    }
                }
            }
        }
        return all;
    }
}
