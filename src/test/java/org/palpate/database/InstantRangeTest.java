package org.palpate.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;

class InstantRangeTest {

    private static final TimeSlot SLOT =
            new TimeSlot(Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-23T09:45:00.5Z"));

    @Test
    void readsWhatPostgresWrites() {
        assertThat(InstantRange.read("[\"2026-11-23 09:00:00+00\",\"2026-11-23 09:45:00.5+00\")")).isEqualTo(SLOT);
        assertThat(InstantRange.read("[\"2026-11-23 14:30:00+05:30\",\"2026-11-23 10:45:00.5+01\")")).isEqualTo(SLOT);
    }

    @Test
    void readsARangeWithoutEnd() {
        assertThat(InstantRange.read("[\"2026-11-23 09:00:00+00\",)")).isEqualTo(TimeSlot.from(SLOT.start()));
        assertThat(InstantRange.read("[\"2026-11-23 09:00:00+00\",infinity)")).isEqualTo(TimeSlot.from(SLOT.start()));
    }

    @Test
    void writesARangeThatHoldsItsStartOnly() {
        assertThat(InstantRange.write(SLOT)).isEqualTo("[2026-11-23T09:00:00Z,2026-11-23T09:45:00.500Z)");
        assertThat(InstantRange.write(TimeSlot.from(SLOT.start()))).isEqualTo("[2026-11-23T09:00:00Z,)");
    }
}
