package org.palpate.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands the files of the look to the container's own servlet, because REST owns every other address. A browser keeps
 * what it got from the address of this edition; of any other it asks each time whether its copy is still the same.
 */
public class AssetFilter implements Filter {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        Look.Asked asked = Look.asked(pathOf(http));
        var tag = tags.computeIfAbsent(asked.path(), path -> tag(http, path));
        answer.setHeader("Cache-Control", asked.current() && tag != null ? FOR_GOOD : "no-cache");
        if (tag != null) {
            answer.setHeader("ETag", tag);
        }
        if (tag != null && tag.equals(http.getHeader("If-None-Match"))) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            request.getServletContext().getNamedDispatcher("default").forward(new Unconditional(http, asked.path()), response);
        }
    }

    /** REST's servlet is the one that matches, so the path is what comes after it. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The tag is weak, because the same content is sent compressed and plain; there is none for what is not there. */
    private static String tag(HttpServletRequest request, String path) {
        String fingerprint = path.startsWith(Look.FOLDER) && !path.contains("..") ? Look.fingerprint(request.getServletContext(), path) : null;
        return fingerprint == null ? null : "W/\"" + fingerprint + '"';
    }

    /** Times of files say nothing across releases: only the tag decides. What leads outside is not there. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        private final String path;

        Unconditional(HttpServletRequest request, String path) {
            super(request);
            this.path = path.contains("..") ? Look.FOLDER + "none" : path;
        }

        @Override
        public String getServletPath() {
            return "";
        }

        @Override
        public String getPathInfo() {
            return path;
        }

        @Override
        public String getHeader(String name) {
            return name.regionMatches(true, 0, "If-", 0, 3) ? null : super.getHeader(name);
        }
    }
}
