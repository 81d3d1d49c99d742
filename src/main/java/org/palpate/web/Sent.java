package org.palpate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The form within a request, read ahead of the controller and left in place for it. */
public final class Sent {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_WITH_FILES = 6 << 20;
    private static final String ATTRIBUTE = Sent.class.getName();
    private static final String FILES = ATTRIBUTE + ".files";

    private Sent() {
    }

    /** What was sent; empty when it was no form. */
    @SuppressWarnings("unchecked")
    public static MultivaluedMap<String, String> in(HttpServletRequest request) {
        Object sent = request.getAttribute(ATTRIBUTE);
        return sent == null ? new MultivaluedHashMap<>() : (MultivaluedMap<String, String>) sent;
    }

    /** The file that was chosen in a field, if there is one. */
    @SuppressWarnings("unchecked")
    public static Optional<Upload> file(HttpServletRequest request, String field) {
        Object files = request.getAttribute(FILES);
        return files == null ? Optional.empty() : Optional.ofNullable(((Map<String, Upload>) files).get(field));
    }

    static void read(ContainerRequestContext context, HttpServletRequest request) throws IOException {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
            readWithFiles(context, request);
            return;
        }
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(context.getMediaType())) {
            return;
        }
        byte[] body = context.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        context.setEntityStream(new ByteArrayInputStream(body));
        request.setAttribute(ATTRIBUTE, parse(new String(body, StandardCharsets.UTF_8)));
    }

    /** What is larger than can be read is cut off and the rest passed over, so that the sender gets an answer. */
    private static void readWithFiles(ContainerRequestContext context, HttpServletRequest request) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        Map<String, Upload> files = new HashMap<>();
        String boundary = context.getMediaType().getParameters().getOrDefault("boundary", "");
        try {
            InputStream body = context.getEntityStream();
            new Multipart(body.readNBytes(MOST_BYTES_WITH_FILES), boundary).read(fields, files);
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException largerThanTheServerTakes) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE, largerThanTheServerTakes);
        }
        context.setEntityStream(InputStream.nullInputStream());
        request.setAttribute(ATTRIBUTE, fields);
        request.setAttribute(FILES, files);
    }

    private static MultivaluedMap<String, String> parse(String body) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
