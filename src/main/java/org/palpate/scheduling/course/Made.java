package org.palpate.scheduling.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which versions a change of a course has made of its visits, in its order: enough to take it back. */
final class Made {

    private final List<Change> changes = new ArrayList<>();

    /** One visit in the version that it has now. */
    record Change(UUID visit, int version) {
    }

    void add(UUID visit, int version) {
        changes.add(new Change(visit, version));
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Change> backwards() {
        List<Change> backwards = new ArrayList<>(changes);
        Collections.reverse(backwards);
        return backwards;
    }

    /** As an address carries it. */
    String text() {
        return changes.stream().map(one -> one.visit() + ":" + one.version()).collect(Collectors.joining(","));
    }

    /** What is none of ours is left out. */
    static Made read(String text) {
        Made made = new Made();
        Stream.of((text == null ? "" : text).split(",")).filter(one -> one.matches("[0-9a-f-]{36}:[0-9]{1,9}")).map(one -> one.split(":"))
                .forEach(parts -> made.add(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
        return made;
    }
}
