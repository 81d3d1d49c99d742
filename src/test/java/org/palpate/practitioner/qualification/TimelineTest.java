package org.palpate.practitioner.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;

class TimelineTest {

    private static final UUID OLD = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 2);

    @Test
    void letsTheEarlierCredentialCountUntilItsEndAndThenTheNext() {
        assertThat(Timeline.of(List.of(piece(NEW, 5, 20), piece(OLD, 1, 10))).pieces()).containsExactly(piece(OLD, 1, 10), piece(NEW, 10, 20));
    }

    @Test
    void knowsCredentialsThatNeverEnd() {
        assertThat(Timeline.of(List.of(new Covered(OLD, TimeSlot.from(at(1))), piece(NEW, 3, 9))).pieces())
                .containsExactly(new Covered(OLD, TimeSlot.from(at(1))));
    }

    @Test
    void coversOnlyWhereBothCoverAndRestsOnTheMoreSpecial() {
        Timeline licence = Timeline.of(List.of(piece(OLD, 1, 4), piece(new UUID(0, 3), 4, 9)));
        assertThat(licence.and(Timeline.of(List.of(piece(NEW, 2, 12)))).pieces()).containsExactly(piece(NEW, 2, 9));
    }

    @Test
    void joinsWhatTouchesAndRestsOnTheSame() {
        Timeline whole = Timeline.of(List.of(piece(OLD, 1, 9)));
        assertThat(whole.before(at(4)).then(whole.from(at(4)))).isEqualTo(whole);
    }

    @Test
    void coversASlotAcrossCredentialsThatTouchButNotAcrossAGap() {
        TimeSlot slot = new TimeSlot(at(3), at(5));
        assertThat(Timeline.of(List.of(piece(OLD, 1, 4), piece(NEW, 4, 9))).covers(slot)).isTrue();
        assertThat(Timeline.of(List.of(piece(OLD, 1, 4), piece(NEW, 5, 9))).covers(slot)).isFalse();
        assertThat(Timeline.of(List.of(piece(OLD, 1, 5))).covers(slot)).isTrue();
        assertThat(Timeline.NEVER.covers(slot)).isFalse();
    }

    private static Covered piece(UUID credential, int from, int until) {
        return new Covered(credential, new TimeSlot(at(from), at(until)));
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }
}
