package org.palpate.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Sends the browser on to another page of ours, with a word that is shown there once, and perhaps a way back.
 *
 * @param message the key of the word, without anything of a patient in it; null for none
 * @param more    the key of what is to be known besides; null for nothing
 * @param undo    what the Undo beside the word does; null for none
 */
public record Redirect(String path, String message, String more, Undo undo) implements Answer {

    public Redirect {
        requireLocal(path);
    }

    /** A form that takes back what was just done: posted to this path together with the version that was made. */
    public record Undo(String path, int version) {

        public Undo {
            requireLocal(path);
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, null, null, null);
    }

    public Redirect saying(String key) {
        return new Redirect(path, key, more, undo);
    }

    /** What is to be known besides the word; null for nothing. */
    public Redirect adding(String key) {
        return new Redirect(path, message, key, undo);
    }

    /** Offers to undo what the word tells of; refused kindly by that path when the version is no longer the present one. */
    public Redirect undoneBy(String undoPath, int version) {
        return new Redirect(path, message, more, new Undo(undoPath, version));
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

    private static void requireLocal(String path) {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("a redirect stays within the application");
        }
    }
}
