package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ValueRuleTest {

    private final ValueRule teenager = ValueRule.parse(
            "age_years<12 -> clear; age_years>=12 and age_years<18 -> applies; age_years>=18 -> clear");

    @Test
    void takesTheClauseThatHolds() {
        assertThat(teenager.applies("11")).isFalse();
        assertThat(teenager.applies("12")).isTrue();
        assertThat(teenager.applies("17")).isTrue();
        assertThat(teenager.applies("18")).isFalse();
    }

    @Test
    void readsWordsAndEachComparison() {
        ValueRule rule = ValueRule.parse(
                "none -> clear; unknown -> applies; weeks<=3 -> applies; weeks=4 -> clear; weeks>4 -> applies");
        assertThat(rule.applies("none")).isFalse();
        assertThat(rule.applies("unknown")).isTrue();
        assertThat(rule.applies("3")).isTrue();
        assertThat(rule.applies("4")).isFalse();
        assertThat(rule.applies("5")).isTrue();
    }

    @Test
    void refusesAValueThatNoClauseSpeaksOf() {
        ValueRule gap = ValueRule.parse("weeks<3 -> clear; weeks>3 -> applies");
        assertThatIllegalArgumentException().isThrownBy(() -> gap.applies("3"));
        assertThatIllegalArgumentException().isThrownBy(() -> gap.applies("none"));
    }

    @Test
    void refusesAValueThatTwoClausesSpeakOf() {
        ValueRule overlap = ValueRule.parse("weeks<=3 -> clear; weeks>=3 -> applies");
        assertThatIllegalArgumentException().isThrownBy(() -> overlap.applies("3"));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> ValueRule.parse("weeks<3"));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueRule.parse("weeks<3 -> perhaps"));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueRule.parse("weeks around 3 -> clear"));
    }
}
