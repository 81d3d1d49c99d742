package org.palpate.desk.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** The columns in their order, those that are shown, and perhaps one that is to go up or down. */
class LayoutForm extends Form {

    private static final int ONE_UP = -1;

    LayoutForm(MultivaluedMap<String, String> params) {
        super("desk.columns", params);
    }

    /** Whether one was sent up or down, so that the page is shown again. */
    boolean isMoving() {
        return !value("up").isEmpty() || !value("down").isEmpty();
    }

    /** Only people of the team are taken over, each once. */
    Layout layout(Set<UUID> team) {
        List<UUID> order = new ArrayList<>(ids("order").filter(team::contains).distinct().toList());
        shift(order, "up", ONE_UP);
        shift(order, "down", 1);
        Set<UUID> hidden = new HashSet<>(order);
        ids("shown").forEach(hidden::remove);
        return new Layout(order, hidden);
    }

    private void shift(List<UUID> order, String button, int by) {
        int from = ids(button).mapToInt(order::indexOf).findFirst().orElse(-1);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
    }

    private Stream<UUID> ids(String name) {
        return values(name).stream().filter(text -> text.matches("[0-9a-f-]{36}")).map(UUID::fromString);
    }
}
