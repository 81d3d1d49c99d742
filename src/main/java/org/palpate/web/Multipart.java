package org.palpate.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields and files of a form that carries files (RFC 7578), read off its bytes. Of a body that was cut short it
 * gives what came before the cut, so that nothing typed is lost with a file that is too large.
 */
final class Multipart {

    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final byte[] bytes;
    /** The same, one character a byte, to search in. */
    private final String body;
    private final String delimiter;

    Multipart(byte[] bytes, String boundary) {
        this.bytes = bytes;
        body = "\r\n" + new String(bytes, StandardCharsets.ISO_8859_1);
        delimiter = "\r\n--" + boundary;
    }

    void read(MultivaluedMap<String, String> fields, Map<String, Upload> files) {
        int part = body.indexOf(delimiter);
        while (part >= 0) {
            int head = part + delimiter.length();
            int content = body.indexOf(END_OF_HEAD, head);
            if (content < 0) {
                return;
            }
            int next = body.indexOf(delimiter, content);
            add(text(head, content), content + END_OF_HEAD.length(), next, fields, files);
            part = next;
        }
    }

    private void add(String head, int start, int next, MultivaluedMap<String, String> fields, Map<String, Upload> files) {
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            return;
        }
        int end = Math.max(start, next < 0 ? body.length() : next);
        Matcher file = FILE.matcher(head);
        if (!file.find()) {
            fields.add(name.group(1), text(start, end));
        } else if (!file.group(1).isEmpty()) {
            files.put(name.group(1), new Upload(file.group(1), Arrays.copyOfRange(bytes, start - 2, end - 2), next >= 0));
        }
    }

    /** The bytes lie two before the characters: the body was given a line end to begin with. */
    private String text(int start, int end) {
        return new String(bytes, Math.max(0, start - 2), end - Math.max(2, start), StandardCharsets.UTF_8);
    }
}
