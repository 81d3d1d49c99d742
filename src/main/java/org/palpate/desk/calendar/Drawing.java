package org.palpate.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.palpate.clinic.Rooms;
import org.palpate.practitioner.Rota;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.CardNote;
import org.palpate.screening.Status;

/** Draws cards into columns: by practitioner, by day or by room. */
record Drawing(Scope scope, Rows rows, Instant now, List<Tile> tiles, Map<UUID, CardNote> notes) {

    static Drawing of(Scope scope, Rows rows, Instant now, List<Card> cards, Map<UUID, CardNote> notes, Map<UUID, Status> safety) {
        List<Tile> tiles = cards.stream().map(card -> {
            CardNote note = notes.getOrDefault(card.id(), new CardNote(null, now, 0, true, "", 0, null, false));
            boolean today = rows.day(card.start()).equals(rows.day(now));
            return new Tile(card, note, rows.of(card), Tile.Lane.WHOLE, Badge.of(card, note, safety.get(card.patient().id()), today));
        }).toList();
        return new Drawing(scope, rows, now, tiles, notes);
    }

    /** Everybody who works that day, and those who do not but have an appointment all the same. */
    List<Column> byPractitioner(List<Rota> rotas, Layout layout) {
        List<Rota> all = new ArrayList<>(rotas);
        Map<UUID, String> strangers = shown(tile -> rotas.stream().noneMatch(rota -> rota.practitionerId().equals(practitioner(tile)))).stream()
                .collect(Collectors.toMap(Drawing::practitioner, tile -> tile.card().practitioner().name(), (one, same) -> one));
        strangers.forEach((id, name) -> all.add(Rota.unknown(id, name)));
        return layout.arranged(all).stream()
                .filter(rota -> scope.practitioner() == null || rota.practitionerId().equals(scope.practitioner()))
                .map(rota -> column(rota, scope.date()))
                .filter(column -> scope.practitioner() != null || !column.tiles().isEmpty() || works(rotas, column)).toList();
    }

    List<Column> byDay(Rota rota) {
        return scope.days().stream().map(day -> column(rota, day)).toList();
    }

    List<Column> byRoom(List<Rooms.Room> rooms, List<Rota> rotas) {
        return rooms.stream().map(room -> Column.ofRoom(
                new Column.Head(null, room.id(), room.name(), null, null, scope.date(), rows.start(scope.date())), rotas,
                shown(tile -> room.id().equals(tile.note().roomId())), rows, bookableFrom(scope.date()))).toList();
    }

    private Column column(Rota rota, LocalDate day) {
        return Column.of(rota, day, shown(tile -> practitioner(tile).equals(rota.practitionerId()) && rows.day(tile.card().start()).equals(day)),
                rows, bookableFrom(day));
    }

    private boolean works(List<Rota> rotas, Column column) {
        return rotas.stream().anyMatch(rota -> rota.practitionerId().equals(column.head().practitionerId()) && rota.isWorking(scope.date()));
    }

    /** Cancelled ones have left the columns. */
    private List<Tile> shown(Predicate<Tile> which) {
        return tiles.stream().filter(tile -> !Board.isCancelled(tile.card())).filter(which).toList();
    }

    private int bookableFrom(LocalDate day) {
        LocalDate today = rows.day(now);
        return day.isBefore(today) ? rows.count() : day.equals(today) ? rows.of(now) : 0;
    }

    private static UUID practitioner(Tile tile) {
        return tile.card().practitioner().id();
    }
}
