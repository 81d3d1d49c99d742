package org.palpate.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes the ids of records: UUID version 7, which sort by the millisecond in which they were made. */
public final class Ids {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_2 = 0x8000000000000000L;

    private Ids() {
    }

    public static UUID next() {
        long high = CLOCK.millis() << 16 | VERSION_7 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() >>> 2 | VARIANT_2;
        return new UUID(high, low);
    }
}
