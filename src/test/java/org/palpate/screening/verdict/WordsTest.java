package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.kernel.Side;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.RuleException.Scope;

/** The written forms: places, answers, exceptions, verdicts. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"calf:left", "breastbone:middle", "lung_risk:right", "any:any"})
    void aPlaceIsReadBackAsItWasWritten(String code) {
        assertThat(BodyPlace.of(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "calf", "calf:", ":left", "calf:up", "calf:any", "calf:left:left"})
    void aPlaceNeedsAZoneAndASide(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> BodyPlace.of(code));
    }

    @Test
    void everywhereHasNoSide() {
        assertThat(BodyPlace.EVERYWHERE.isEverywhere()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new BodyPlace("any", Side.LEFT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "Yes", "-1", "07", "1000", "1.5"})
    void anAnswerIsAWordOrAWholeNumber(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.of(value));
    }

    @Test
    void anExceptionNamesItsGateItsScopeAndItsSeverity() {
        assertThat(RuleException.parse("percussion=contraindicated"))
                .isEqualTo(new RuleException("percussion", Scope.WHOLE, Severity.CONTRAINDICATED));
        assertThat(RuleException.parse("dry_needling@local=contraindicated_locally"))
                .isEqualTo(new RuleException("dry_needling", Scope.LOCAL, Severity.CONTRAINDICATED_LOCALLY));
        assertThat(RuleException.parse("dry_needling@lung_risk=precaution"))
                .isEqualTo(new RuleException("dry_needling", Scope.LUNG_RISK, Severity.PRECAUTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"percussion", "percussion=", "percussion@knee=precaution", "percussion=dangerous"})
    void anExceptionThatCannotBeReadIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleException.parse(text));
    }

    @Test
    void blockedBeatsNotYetKnownWhichBeatsWithCareWhichBeatsAllowed() {
        assertThat(Verdict.NOT_YET_KNOWN.orWorse(Verdict.BLOCKED)).isEqualTo(Verdict.BLOCKED);
        assertThat(Verdict.NOT_YET_KNOWN.orWorse(Verdict.WITH_CARE)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(Verdict.ALLOWED.orWorse(Verdict.WITH_CARE)).isEqualTo(Verdict.WITH_CARE);
    }

    @Test
    void onlyAllowedAndWithCarePermit() {
        assertThat(Verdict.values()).filteredOn(Verdict::permits)
                .containsExactly(Verdict.ALLOWED, Verdict.WITH_CARE);
        assertThat(Verdict.of("not_yet_known")).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(Verdict.WITH_CARE.code()).isEqualTo("with_care");
    }
}
