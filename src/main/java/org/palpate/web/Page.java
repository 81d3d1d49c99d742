package org.palpate.web;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * A page, or a fragment of one, to be rendered: the template's place below {@code org/palpate} and its values.
 * Pages do not change; each method gives another.
 */
public final class Page implements Answer {

    private final String template;
    private final String fragment;
    private final int status;
    private final Map<String, Object> values;

    private Page(String template, String fragment, int status, Map<String, Object> values) {
        this.template = template;
        this.fragment = fragment;
        this.status = status;
        this.values = values;
    }

    /** The whole template, such as {@code patient/show}. */
    public static Page of(String template) {
        return new Page(template, null, Response.Status.OK.getStatusCode(), Map.of());
    }

    /** Only the part of the template that carries this {@code th:fragment}. */
    public static Page fragment(String template, String fragment) {
        return new Page(template, fragment, Response.Status.OK.getStatusCode(), Map.of());
    }

    public Page with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Page(template, fragment, status, more);
    }

    public Page status(int code) {
        return new Page(template, fragment, code, values);
    }

    @Override
    public Response toResponse() {
        return Response.status(status).entity(this).build();
    }

    String template() {
        return template;
    }

    /** Null for the whole template. */
    String fragment() {
        return fragment;
    }

    int status() {
        return status;
    }

    Map<String, Object> values() {
        return values;
    }
}
