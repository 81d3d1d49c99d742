package org.palpate.reference;

import java.util.Locale;

/** How a screening question is answered; {@code WEEKS} is 1 to 42, none or unknown. */
public enum AnswerKind {
    YES_NO, YES_NO_WHERE, NUMBER, WEEKS, CHOICE, CLINICIAN_JUDGEMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
