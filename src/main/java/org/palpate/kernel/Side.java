package org.palpate.kernel;

import java.util.Locale;

/** The side of the body, always the patient's own. */
public enum Side {
    LEFT,
    RIGHT,
    MIDDLE;

    /** The word that stands in the database: left, right, middle. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the database's word; any other word is an error. */
    public static Side of(String code) {
        for (Side side : values()) {
            if (side.code().equals(code)) {
                return side;
            }
        }
        throw new IllegalArgumentException("no such side: " + code);
    }
}
