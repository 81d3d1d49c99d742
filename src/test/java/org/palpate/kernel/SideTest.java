package org.palpate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SideTest {

    @ParameterizedTest
    @EnumSource(Side.class)
    void readsItsOwnWord(Side side) {
        assertThat(Side.of(side.code())).isEqualTo(side);
    }

    @Test
    void knowsNoOtherWord() {
        assertThatThrownBy(() -> Side.of("upper")).isInstanceOf(IllegalArgumentException.class);
    }
}
