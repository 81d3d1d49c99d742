package org.palpate.clinic;

import java.util.Locale;

/** Machines that practitioners share. */
public enum DeviceKind {
    ELECTROTHERAPY, ULTRASOUND, SHOCKWAVE, HEAT, TRACTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DeviceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
