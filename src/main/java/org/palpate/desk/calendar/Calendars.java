package org.palpate.desk.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Rooms;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.practitioner.Rota;
import org.palpate.practitioner.Rotas;
import org.palpate.scheduling.Agendas;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.CardNote;
import org.palpate.screening.Screenings;
import org.palpate.screening.Status;

/** Puts the calendar together from the rooms below: who works, what is booked, and what reception should see of the safety. */
@ApplicationScoped
class Calendars {

    @Inject
    private Rotas rotas;
    @Inject
    private Rooms rooms;
    @Inject
    private Agendas agendas;
    @Inject
    private Screenings screenings;
    @Inject
    private Layouts layouts;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * At most five statements: cards, rotas, notes, screenings, and the layout or the rooms. The mark comes with the first:
     * what changes while the others are read is brought in by the next look.
     */
    Board of(Scope asked) {
        Agendas.Agenda agenda = agendas.of(asked.place(), asked.from(), asked.until());
        List<Rota> team = rotas.of(asked.place(), asked.from(), asked.until());
        Scope scope = asked.view() == View.WEEK ? asked.of(whose(asked, team).map(Rota::practitionerId).orElse(null)) : asked;
        Drawing drawing = draw(scope, agenda.cards(), team);
        return new Board(scope, drawing.rows(), columns(drawing, team), drawing.tiles(), team, agenda.mark(), drawing.now());
    }

    /** Those of the appointments that are at the place and can still be moved. */
    List<Tile> pinned(Place place, List<UUID> ids) {
        Rows rows = Rows.ofWholeDay(place.zone());
        return ids.isEmpty() ? List.of() : agendas.cards(place, ids).stream().filter(card -> card.status().canMove())
                .map(card -> Tile.plain(card, rows)).toList();
    }

    private Drawing draw(Scope scope, List<Card> all, List<Rota> team) {
        Instant now = clock.instant();
        List<Card> cards = scope.practitioner() == null ? all
                : all.stream().filter(card -> card.practitioner().id().equals(scope.practitioner())).toList();
        LocalDate today = now.atZone(scope.place().zone()).toLocalDate();
        Map<UUID, CardNote> notes = agendas.notes(scope.place(), scope.from(), scope.until());
        Map<UUID, Status> safety = screenings.status(cards.stream().map(card -> card.patient().id()).distinct().toList(), today);
        return Drawing.of(scope, Rows.around(scope.place().zone(), team, cards), now, cards, notes, safety);
    }

    private List<Column> columns(Drawing drawing, List<Rota> team) {
        Scope scope = drawing.scope();
        return switch (scope.view()) {
            case DAY -> drawing.byPractitioner(team, layouts.of(caller.user().accountId(), scope.place()));
            case WEEK -> whose(scope, team).map(drawing::byDay).orElse(List.of());
            case ROOMS -> drawing.byRoom(rooms.at(scope.place().id()), team);
            case LIST -> List.of();
        };
    }

    /** The one that was asked for; otherwise the reader's own week, otherwise the first of the team. */
    private Optional<Rota> whose(Scope scope, List<Rota> team) {
        UUID wanted = scope.practitioner() == null ? caller.user().practitionerId() : scope.practitioner();
        return team.stream().filter(rota -> rota.practitionerId().equals(wanted)).findFirst()
                .or(() -> team.stream().findFirst());
    }
}
