package org.palpate.screening.stop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was done about an alert that stops; that it was read is enough only where it is no emergency. */
public enum StopOutcome {

    READ, CALLED, REFERRED, CLEARED, REFUSED_HELP;

    /** What can be done about an emergency. */
    static List<StopOutcome> ofEmergency() {
        return Stream.of(values()).filter(outcome -> outcome != READ).toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StopOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
