package org.palpate.treatment.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedleBalanceTest {

    @Test
    void balancesWhenAsManyCameOutAsWentIn() {
        NeedleBalance needles = new NeedleBalance(List.of(count(2, 2), count(1, 1)));

        assertThat(needles.isBalanced()).isTrue();
        assertThat(needles.totalIn()).isEqualTo(3);
        assertThat(needles.totalOut()).isEqualTo(3);
    }

    @Test
    void isOpenWhileARecordIsNotCounted() {
        NeedleCount uncounted = count(2, null);

        assertThat(new NeedleBalance(List.of(count(1, 1), uncounted)).open()).containsExactly(uncounted);
    }

    @Test
    void isOpenWhenTheTotalAgreesButTheRecordsDoNot() {
        NeedleBalance needles = new NeedleBalance(List.of(count(2, 1), count(1, 2)));

        assertThat(needles.totalIn()).isEqualTo(needles.totalOut());
        assertThat(needles.isBalanced()).isFalse();
        assertThat(needles.open()).hasSize(2);
    }

    @Test
    void isNotNeededWithoutNeedles() {
        assertThat(new NeedleBalance(List.of()).isNeeded()).isFalse();
        assertThat(new NeedleBalance(List.of()).isBalanced()).isTrue();
    }

    private static NeedleCount count(int in, Integer out) {
        return new NeedleCount(UUID.randomUUID(), 1, "infraspinatus", in, out);
    }
}
