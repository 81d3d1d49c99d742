package org.palpate.practitioner.qualification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a credential is. The order is that in which rules name them: a licence first, then what is more special. */
public enum CredentialKind {

    LICENCE, NEEDLING_CERTIFICATE, NEEDLING_ENDORSEMENT, ELECTRO_MODULE, TRIGGER_POINT_CERTIFICATE,
    MANUAL_THERAPY_COURSE, FIRST_AID, BLOODBORNE_TRAINING, INSURANCE;

    private static final Set<CredentialKind> ENDING =
            EnumSet.of(LICENCE, NEEDLING_ENDORSEMENT, FIRST_AID, BLOODBORNE_TRAINING, INSURANCE);

    /** Whether each of this kind ends on some day; a course may be for life. */
    public boolean alwaysEnds() {
        return ENDING.contains(this);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CredentialKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
