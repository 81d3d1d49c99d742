package org.palpate.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.stream.Stream;

/** Our cookies: for the whole application, out of reach of scripts, and only over TLS where there is TLS. */
public final class Cookies {

    private Cookies() {
    }

    /** A cookie to be finished: its maker says how long it lives and which sites send it. */
    public static NewCookie.Builder make(String name, String value, HttpServletRequest request) {
        return new NewCookie.Builder(name).value(value).path("/").httpOnly(true).secure(request.isSecure());
    }

    public static Optional<String> value(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
