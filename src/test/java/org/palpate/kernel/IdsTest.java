package org.palpate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void makesVersionSevenOfTheStandardVariant() {
        UUID id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void beginsWithTheMillisecondInWhichItWasMade() {
        Instant made = Instant.ofEpochMilli(Ids.next().getMostSignificantBits() >>> 16);

        assertThat(made).isAfter(Instant.parse("2024-01-01T00:00:00Z")).isBefore(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void neverMakesTheSameTwice() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next());
        }

        assertThat(ids).hasSize(10_000);
    }
}
