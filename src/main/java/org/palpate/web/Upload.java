package org.palpate.web;

/**
 * A file that came with a form.
 *
 * @param name  as the sender's device calls it: not to be trusted
 * @param whole false when it was larger than is read, so that its end is missing
 */
public record Upload(String name, byte[] content, boolean whole) {
}
