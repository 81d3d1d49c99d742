package org.palpate.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;

/** The values of a form that nobody has sent yet: empty or filled in beforehand. Nothing in it is an error. */
public final class Blank extends MultivaluedHashMap<String, String> {

    private static final long serialVersionUID = 1L;

    Blank() {
    }

    Blank(MultivaluedMap<String, String> values) {
        values.forEach((name, all) -> put(name, List.copyOf(all)));
    }

    /** Fills in a field; null leaves it empty, a collection fills in several values. */
    public Blank with(String name, Object value) {
        if (value instanceof Collection<?> all) {
            put(name, all.stream().map(Object::toString).toList());
        } else if (value != null) {
            put(name, List.of(value.toString()));
        }
        return this;
    }
}
