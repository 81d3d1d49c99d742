package org.palpate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeSlotTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatThrownBy(() -> new TimeSlot(TEN, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeSlot(TEN, TEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void touchesItsNeighbourWithoutOverlapping() {
        TimeSlot first = new TimeSlot(NINE, TEN);
        TimeSlot second = new TimeSlot(TEN, ELEVEN);

        assertThat(first.overlaps(second)).isFalse();
        assertThat(second.overlaps(first)).isFalse();
    }

    @Test
    void overlapsWhatSharesAMoment() {
        TimeSlot hour = new TimeSlot(NINE, ELEVEN);
        TimeSlot minutes = TimeSlot.of(TEN, Duration.ofMinutes(5));

        assertThat(hour.overlaps(minutes)).isTrue();
        assertThat(minutes.overlaps(hour)).isTrue();
        assertThat(TimeSlot.from(TEN).overlaps(hour)).isTrue();
        assertThat(TimeSlot.from(ELEVEN).overlaps(hour)).isFalse();
    }

    @Test
    void holdsItsStartAndNotItsEnd() {
        TimeSlot slot = new TimeSlot(NINE, TEN);

        assertThat(slot.contains(NINE)).isTrue();
        assertThat(slot.contains(TEN)).isFalse();
        assertThat(TimeSlot.from(NINE).contains(ELEVEN)).isTrue();
    }

    @Test
    void hasALengthOnlyWithAnEnd() {
        assertThat(new TimeSlot(NINE, TEN).minutes()).isEqualTo(60);
        assertThatThrownBy(() -> TimeSlot.from(NINE).minutes()).isInstanceOf(IllegalStateException.class);
    }
}
