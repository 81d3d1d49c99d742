package org.palpate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void keepsWhatWasDone() {
        Outcome<Integer> outcome = Outcome.of(() -> 45);

        assertThat(outcome.<String>fold(minutes -> minutes + " min", refusals -> "refused")).isEqualTo("45 min");
    }

    @Test
    void turnsARefusalIntoAValueWithItsReasons() {
        Outcome<Integer> outcome = Outcome.of(OutcomeTest::refuse);

        assertThat(outcome.<List<Refusal>>fold(minutes -> List.of(), refusals -> refusals))
                .containsExactly(Refusal.of("scheduling.taken", "Fiona Grant"));
    }

    @Test
    void letsABugPass() {
        assertThatThrownBy(() -> Outcome.of(() -> List.of().get(0))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesOnlyWithAReason() {
        assertThatThrownBy(() -> new Refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Integer refuse() {
        throw Refused.because("scheduling.taken", "Fiona Grant");
    }
}
