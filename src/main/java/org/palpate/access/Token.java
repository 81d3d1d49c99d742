package org.palpate.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.palpate.web.Cookies;

/** The secret that stands for a session: the browser keeps it, the database knows only its hash. */
public record Token(String secret) {

    private static final String COOKIE = "palpate-session";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public static Optional<Token> in(HttpServletRequest request) {
        return Cookies.value(COOKIE, request).filter(secret -> secret.matches("[\\w-]{43}")).map(Token::new);
    }

    /** Other sites' links may carry it here, other sites' forms may not. */
    public NewCookie cookie(HttpServletRequest request) {
        return Cookies.make(COOKIE, secret, request).sameSite(NewCookie.SameSite.LAX).build();
    }

    static NewCookie forget(HttpServletRequest request) {
        return Cookies.make(COOKIE, "", request).sameSite(NewCookie.SameSite.LAX).maxAge(0).build();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
