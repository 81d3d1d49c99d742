package org.palpate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Proof that a form comes from a page of ours: a secret in a cookie that other sites cannot send, repeated in the
 * form or the header, and a browser that does not name another site as the sender.
 */
final class Csrf {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    private static final String COOKIE = "palpate-csrf";
    private static final String ATTRIBUTE = Csrf.class.getName();
    private static final int BYTES = 32;
    private static final Set<String> OUR_SITES = Set.of("same-origin", "none");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {
    }

    /** The secret of this browser; a new one where it has none. */
    static String token(HttpServletRequest request) {
        return Cookies.value(COOKIE, request).filter(Csrf::isWhole).orElseGet(() -> fresh(request));
    }

    /** The cookie to be set along with the page that shows the secret; empty when the browser has it. */
    static Optional<NewCookie> cookie(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE))
                .map(token -> Cookies.make(COOKIE, token, request).sameSite(NewCookie.SameSite.STRICT).build());
    }

    /** Whether a request that changes something may do so. */
    static boolean allows(HttpServletRequest request, String sent) {
        Optional<String> secret = Cookies.value(COOKIE, request).filter(Csrf::isWhole);
        return secret.isPresent() && sent != null && same(secret.get(), sent) && comesFromUs(request);
    }

    /** Whether the browser itself says that one of our own pages sent this. */
    static boolean isSurelyOurs(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site")) && comesFromUs(request);
    }

    private static boolean comesFromUs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OUR_SITES.contains(site)) && (origin == null || names(origin, request));
    }

    private static boolean names(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean same(String secret, String sent) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWhole(String token) {
        return token.matches("[\\w-]{43}");
    }

    private static String fresh(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            byte[] secret = new byte[BYTES];
            RANDOM.nextBytes(secret);
            request.setAttribute(ATTRIBUTE, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
