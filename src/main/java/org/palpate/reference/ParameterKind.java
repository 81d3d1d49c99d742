package org.palpate.reference;

import java.util.Locale;

/** The kind of value that a technique parameter takes; {@code LIST}: several of its choices. */
public enum ParameterKind {
    INTEGER, DECIMAL, CHOICE, YES_NO, TEXT, TIME, DATE, LIST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
