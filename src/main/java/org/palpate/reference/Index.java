package org.palpate.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palpate.kernel.NotFound;

/** Records of one kind in their order, found by id. */
final class Index<T> {

    private final Map<String, T> byId;
    private final List<T> all;

    Index(List<T> records, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        records.forEach(record -> map.put(id.apply(record), record));
        byId = Collections.unmodifiableMap(map);
        all = List.copyOf(records);
    }

    T get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<T> all() {
        return all;
    }
}
