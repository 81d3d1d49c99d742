package org.palpate.desk.calendar;

import java.time.Duration;
import java.util.List;

import org.palpate.scheduling.Status;

/** Who has arrived and waits, for each practitioner in the order of their appointments. */
public record WaitingRoom(Board board, List<Line> lines) {

    /**
     * Those who wait for one practitioner; the first of them is next.
     *
     * @param inTheRoom whom the practitioner treats now; null: nobody
     */
    public record Line(String practitioner, Tile inTheRoom, List<Tile> waiting) {
    }

    static WaitingRoom of(Board board) {
        return new WaitingRoom(board, Sheet.of(board).parts().stream()
                .map(part -> new Line(part.practitioner(), with(part, Status.IN_TREATMENT).stream().findFirst().orElse(null), with(part, Status.ARRIVED)))
                .filter(line -> !line.waiting().isEmpty()).toList());
    }

    private static List<Tile> with(Sheet.Part part, Status status) {
        return part.tiles().stream().filter(tile -> tile.card().status() == status).toList();
    }

    public long minutes(Tile tile) {
        return Math.max(0, Duration.between(tile.note().since(), board.now()).toMinutes());
    }
}
