package org.palpate.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.palpate.practitioner.Rota;
import org.palpate.practitioner.Shift;

/** One day of a practitioner or a room: appointments, breaks, hours off and the free time between. */
public record Column(Head head, List<Tile> tiles, List<Stretch> stretches) {

    private static final int SHORTEST_FREE = 3;

    /**
     * What stands above a column.
     *
     * @param practitionerId with whom something is booked here; null in a room's column
     * @param roomId         of which room it is the column; null in a practitioner's
     * @param name           of the practitioner or room
     * @param profession     its code; null for none
     * @param start          the moment from which the rows count
     */
    public record Head(UUID practitionerId, UUID roomId, String name, String initials, String profession, LocalDate date, Instant start) {

        static Head of(Rota rota, LocalDate date, Rows rows) {
            return new Head(rota.practitionerId(), null, rota.name(), rota.initials(), rota.profession(), date, rows.start(date));
        }
    }

    /** @param bookableFrom the first row that has not passed yet */
    static Column of(Rota rota, LocalDate date, List<Tile> tiles, Rows rows, int bookableFrom) {
        return new Column(Head.of(rota, date, rows), Lanes.spread(tiles), stretches(rota, date, tiles, rows, bookableFrom));
    }

    /**
     * @param rotas of all who work at the place: a room can be booked while one of them is there
     */
    static Column ofRoom(Head head, List<Rota> rotas, List<Tile> tiles, Rows rows, int bookableFrom) {
        List<Stretch> stretches = new ArrayList<>(rotas.stream().limit(1).flatMap(rota -> rota.closed(head.date())).map(name -> closed(name, rows)).toList());
        if (stretches.isEmpty()) {
            List<Span> unstaffed = new Span(0, rows.count()).without(rotas.stream().flatMap(rota -> worked(rota, head.date(), rows)).toList());
            unstaffed.forEach(span -> stretches.add(Stretch.of(span, Stretch.Kind.UNSTAFFED, null)));
            free(stretches, new Span(bookableFrom, rows.count()), Stream.concat(unstaffed.stream(), taken(tiles)).toList());
        }
        return new Column(head, Lanes.spread(tiles), stretches);
    }

    private static Stream<Span> worked(Rota rota, LocalDate date, Rows rows) {
        List<Span> away = rota.absences().stream().map(absence -> rows.of(absence.during(), date)).toList();
        return rota.shifts(date).stream().flatMap(shift -> rows.of(shift).without(away).stream());
    }

    private static Stream<Span> taken(List<Tile> tiles) {
        return tiles.stream().filter(Tile::holds).map(Tile::rows);
    }

    private static Stretch closed(String name, Rows rows) {
        return new Stretch(0, rows.count(), Stretch.Kind.CLOSED, name);
    }

    private static List<Stretch> stretches(Rota rota, LocalDate date, List<Tile> tiles, Rows rows, int bookableFrom) {
        List<Stretch> closed = rota.closed(date).map(name -> closed(name, rows)).toList();
        if (!closed.isEmpty()) {
            return closed;
        }
        List<Stretch> stretches = new ArrayList<>();
        List<Span> away = new ArrayList<>();
        rota.absences().forEach(absence -> rows.of(absence.during(), date).without(away).forEach(span -> {
            away.add(span);
            stretches.add(Stretch.of(span, Stretch.Kind.AWAY, absence.kind().code()));
        }));
        List<Span> taken = Stream.concat(away.stream(), taken(tiles)).toList();
        int end = 0;
        for (Shift shift : rota.shifts(date)) {
            Span hours = rows.of(shift);
            off(stretches, new Span(end, hours.from()), end == 0 ? Stretch.Kind.OFF : Stretch.Kind.BREAK, away);
            free(stretches, hours.within(bookableFrom, rows.count()), taken);
            end = hours.until();
        }
        off(stretches, new Span(end, rows.count()), Stretch.Kind.OFF, away);
        return stretches;
    }

    private static void off(List<Stretch> stretches, Span span, Stretch.Kind kind, List<Span> away) {
        span.without(away).forEach(one -> stretches.add(Stretch.of(one, kind, null)));
    }

    private static void free(List<Stretch> stretches, Span hours, List<Span> taken) {
        hours.without(taken).stream().filter(one -> one.length() >= SHORTEST_FREE)
                .forEach(one -> stretches.add(Stretch.of(one, Stretch.Kind.FREE, null)));
    }
}
