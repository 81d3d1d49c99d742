package org.palpate.desk.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.palpate.scheduling.Status;
import org.palpate.screening.form.FormState;

/** Who has arrived and waits, for each practitioner in the order of their appointments. */
public record WaitingRoom(Board board, List<Line> lines, Map<UUID, FormState> forms) {

    /**
     * Those who wait for one practitioner; the first of them is next.
     *
     * @param inTheRoom whom the practitioner treats now; null: nobody
     */
    public record Line(String practitioner, Tile inTheRoom, List<Tile> waiting) {
    }

    static WaitingRoom of(Board board, Function<List<UUID>, Map<UUID, FormState>> forms) {
        List<Line> lines = lines(board);
        return new WaitingRoom(board, lines, forms.apply(lines.stream().flatMap(line -> line.waiting().stream())
                .map(tile -> tile.card().patient().id()).distinct().toList()));
    }

    private static List<Line> lines(Board board) {
        return Sheet.of(board).parts().stream()
                .map(part -> new Line(part.practitioner(), with(part, Status.IN_TREATMENT).stream().findFirst().orElse(null), with(part, Status.ARRIVED)))
                .filter(line -> !line.waiting().isEmpty()).toList();
    }

    /** Where the own form of whoever waits stands. */
    public FormState form(Tile tile) {
        return forms.get(tile.card().patient().id());
    }

    private static List<Tile> with(Sheet.Part part, Status status) {
        return part.tiles().stream().filter(tile -> tile.card().status() == status).toList();
    }

    public long minutes(Tile tile) {
        return Math.max(0, Duration.between(tile.note().since(), board.now()).toMinutes());
    }
}
