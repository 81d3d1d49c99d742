package org.palpate.practitioner.credential;

import java.util.Locale;

/** How somebody made sure that a credential is real. */
public enum VerificationMethod {

    REGISTER_CHECK, MAIL_FROM_BODY, ORIGINAL_SEEN, COPY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VerificationMethod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
