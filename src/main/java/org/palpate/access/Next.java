package org.palpate.access;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.palpate.web.Redirect;

/** The page that someone wanted before they were asked to sign in or to choose a location: always one of ours. */
record Next(String path) {

    private static final String HOME = "/";

    /** What an address names, or the first page when it names none of ours. */
    static Next named(String given) {
        return new Next(Redirect.isLocal(given) ? given : HOME);
    }

    static Next after(URI wanted) {
        String query = wanted.getRawQuery();
        return named(wanted.getRawPath() + (query == null ? "" : "?" + query));
    }

    /** The page that is open in the browser, as the browser names it. */
    static Next ofBrowser(String address) {
        try {
            return address == null ? new Next(HOME) : after(URI.create(address));
        } catch (IllegalArgumentException notAnAddress) {
            return new Next(HOME);
        }
    }

    /** The address of the page that asks, with this one to go on to. */
    String on(String asking) {
        return path.equals(HOME) ? asking : asking + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
