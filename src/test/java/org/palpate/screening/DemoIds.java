package org.palpate.screening;

import java.util.UUID;

/** The ids of the demo clinic, as its scripts make them. */
final class DemoIds {

    static final UUID CLINIC = id("001", 1);
    static final UUID LONDON = id("002", 1);
    static final UUID IMRE = id("008", 1);

    private DemoIds() {
    }

    static UUID patient(int number) {
        return id("010", number);
    }

    private static UUID id(String kind, int number) {
        return UUID.fromString("01900000-0000-7%s-8000-%012d".formatted(kind, number));
    }
}
