package org.palpate.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Puts on every response what keeps a page to itself, and the number by which a request is found in the log. */
public class HeaderFilter implements Filter {

    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    static final String REQUEST_ID = "palpate.request-id";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", CONTENT_POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, id);
        answer.setHeader("X-Request-Id", id);
        chain.doFilter(request, response);
    }
}
