package org.palpate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

/** The word that a redirect leaves for the next page: a message key in a cookie that lives a minute. */
final class Flash {

    private static final String COOKIE = "palpate-flash";
    private static final int SECONDS = 60;

    private Flash() {
    }

    static NewCookie leave(String key, HttpServletRequest request) {
        return cookie(key, SECONDS, request);
    }

    /** The word left for this page, null when there is none. */
    static String left(HttpServletRequest request) {
        return Cookies.value(COOKIE, request).flatMap(Messages::find).orElse(null);
    }

    static NewCookie forget(HttpServletRequest request) {
        return cookie("", 0, request);
    }

    private static NewCookie cookie(String key, int seconds, HttpServletRequest request) {
        return Cookies.make(COOKIE, key, request).sameSite(NewCookie.SameSite.STRICT).maxAge(seconds).build();
    }
}
