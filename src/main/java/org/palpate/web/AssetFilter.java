package org.palpate.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands the files of the look to the container's own servlet, because REST owns every other address. A browser asks
 * each time whether its copy is still the same, and gets the file only when its content has changed.
 */
public class AssetFilter implements Filter {

    private static final int TAG_BYTES = 12;

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var tag = tags.computeIfAbsent(pathOf(asked), path -> tag(request.getServletContext(), path));
        answer.setHeader("Cache-Control", "no-cache");
        if (tag != null) {
            answer.setHeader("ETag", tag);
        }
        if (tag != null && tag.equals(asked.getHeader("If-None-Match"))) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            request.getServletContext().getNamedDispatcher("default").forward(new Unconditional(asked), response);
        }
    }

    /** REST's servlet is the one that matches, so the path is what comes after it. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The tag is weak, because the same content is sent compressed and plain; there is none for what is not there. */
    private static String tag(ServletContext context, String path) {
        try (var content = context.getResourceAsStream(path)) {
            if (content == null) {
                return null;
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, TAG_BYTES) + '"';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Times of files say nothing across releases: only the tag decides. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return name.regionMatches(true, 0, "If-", 0, 3) ? null : super.getHeader(name);
        }
    }
}
