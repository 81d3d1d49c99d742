package org.palpate.reference;

import java.util.Locale;

/** What a technique asks of the one who performs it: nothing, a professional licence, or a needling certificate. */
public enum Certificate {
    NONE, LICENCE, NEEDLING_CERTIFICATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
