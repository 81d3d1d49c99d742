package org.palpate.desk.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A day on paper: each practitioner's appointments by time, with what must be known when no computer says it. */
public record Sheet(Board board, List<Part> parts) {

    /** One practitioner's day. */
    public record Part(String practitioner, List<Tile> tiles) {
    }

    /** In the order of the team; cancelled appointments are left out. */
    static Sheet of(Board board) {
        Map<UUID, Part> parts = new LinkedHashMap<>();
        board.team().forEach(rota -> parts.put(rota.practitionerId(), new Part(rota.name(), new ArrayList<>())));
        board.tiles().stream().filter(tile -> !Board.isCancelled(tile.card())).forEach(tile -> parts.computeIfAbsent(tile.card().practitioner().id(),
                id -> new Part(tile.card().practitioner().name(), new ArrayList<>())).tiles().add(tile));
        return new Sheet(board, parts.values().stream().filter(part -> !part.tiles().isEmpty()).toList());
    }
}
