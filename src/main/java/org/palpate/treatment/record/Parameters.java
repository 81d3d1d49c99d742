package org.palpate.treatment.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The typed values recorded with a technique, by the names of the reference data: whole and decimal numbers, yes or
 * no, texts, dates as text, and lists of texts.
 */
public record Parameters(Map<String, Object> values) {

    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
