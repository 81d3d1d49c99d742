package org.palpate.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Sends the browser on to another page of ours, with a word that is shown there once.
 *
 * @param message the key of the word, without anything of a patient in it; null for none
 */
public record Redirect(String path, String message) implements Answer {

    public Redirect {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("a redirect stays within the application");
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect saying(String key) {
        return new Redirect(path, key);
    }

    /** Whether an address, perhaps from outside, names one of our own pages. */
    public static boolean isLocal(String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c <= ' ');
    }

    @Override
    public Response toResponse() {
        return Response.seeOther(URI.create(path)).entity(this).build();
    }
}
