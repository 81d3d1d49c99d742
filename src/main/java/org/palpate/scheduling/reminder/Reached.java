package org.palpate.scheduling.reminder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a call or message reached the patient. */
public enum Reached {

    REACHED, MESSAGE_LEFT, NOT_REACHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reached> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
