package org.palpate.patient;

import java.net.URI;
import java.util.UUID;
import org.palpate.web.Redirect;

/**
 * The page of ours that waits for a patient to be chosen; the patient's own page where none does.
 *
 * @param path within the application, empty for none
 */
record NextPage(String path) {

    /** Takes what an address names, unless it leads away from the application. */
    static NextPage in(String asked) {
        return new NextPage(isOurs(asked) ? asked : "");
    }

    boolean isWaiting() {
        return !path.isEmpty();
    }

    String with(UUID patient) {
        String bare = path.replaceAll("(?<=[?&])patient=[^&#]*&?", "").replaceFirst("[?&]$", "");
        return isWaiting() ? bare + (bare.contains("?") ? "&" : "?") + "patient=" + patient : "/patients/" + patient;
    }

    private static boolean isOurs(String asked) {
        try {
            return Redirect.isLocal(asked) && URI.create(asked).getRawFragment() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
