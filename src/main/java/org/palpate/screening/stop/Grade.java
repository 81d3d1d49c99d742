package org.palpate.screening.stop;

import java.util.Locale;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.Reason;

/** How loud an alert is. Only a stop forces a click, or it would be clicked away like all the others. */
public enum Grade {

    NOTE, CONFIRM, STOP;

    /** By the data alone: red flag, emergency or an absolute contraindication; a precaution; anything else. */
    public static Grade of(Reason reason) {
        boolean precaution = reason.severity() == Severity.PRECAUTION;
        if (reason.emergency() || reason.redFlag() || reason.absolute() && !precaution) {
            return STOP;
        }
        return precaution ? CONFIRM : NOTE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
