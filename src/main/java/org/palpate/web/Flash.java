package org.palpate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The word that a redirect leaves for the next page, with the way to undo what it tells of: in a cookie that lives a
 * minute, a message key and perhaps an address of ours with a version. Nothing of a patient is in it.
 *
 * @param more what is to be known besides; null for nothing
 * @param undo where the word's Undo goes, null where there is none
 */
public record Flash(String text, String more, Redirect.Undo undo) {

    private static final String COOKIE = "palpate-flash";
    private static final String BETWEEN = "~";
    private static final int PARTS = 4;
    private static final int SECONDS = 60;

    static NewCookie leave(Redirect redirect, HttpServletRequest request) {
        return cookie(written(redirect), SECONDS, request);
    }

    /** The word left for this page, null when there is none. */
    static Flash left(HttpServletRequest request) {
        return Cookies.value(COOKIE, request).flatMap(Flash::read).orElse(null);
    }

    static NewCookie forget(HttpServletRequest request) {
        return cookie("", 0, request);
    }

    static String written(Redirect redirect) {
        Redirect.Undo undo = redirect.undo();
        String said = redirect.more() == null ? redirect.message() : redirect.message() + BETWEEN + redirect.more();
        return undo == null ? said : String.join(BETWEEN, redirect.more() == null ? said + BETWEEN : said, String.valueOf(undo.version()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(undo.path().getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<Flash> read(String written) {
        String[] parts = written.split(BETWEEN);
        String more = parts.length > 1 ? Messages.find(parts[1]).orElse(null) : null;
        return Messages.find(parts[0]).map(text -> new Flash(text, more, parts.length == PARTS ? undo(parts[2], parts[3]) : null));
    }

    /** Null where somebody has meddled with it. */
    private static Redirect.Undo undo(String version, String path) {
        try {
            String address = new String(Base64.getUrlDecoder().decode(path), StandardCharsets.UTF_8);
            return new Redirect.Undo(address, Integer.parseInt(version));
        } catch (IllegalArgumentException meddledWith) {
            return null;
        }
    }

    private static NewCookie cookie(String value, int seconds, HttpServletRequest request) {
        return Cookies.make(COOKIE, value, request).sameSite(NewCookie.SameSite.STRICT).maxAge(seconds).build();
    }
}
