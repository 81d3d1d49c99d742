package org.palpate.desk;

import static org.palpate.scheduling.Status.ARRIVED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.kernel.Place;
import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Practitioners;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Card;
import org.palpate.screening.Screenings;
import org.palpate.screening.Standing;
import org.palpate.screening.Status;

/** Puts a day together from the rooms below: who works, what is booked, and what reception should see of the safety. */
@ApplicationScoped
class Days {

    @Inject
    private Practitioners practitioners;
    @Inject
    private Appointments appointments;
    @Inject
    private Screenings screenings;
    @Inject
    private Clock clock;

    /** Three statements: the roster, the appointments, the state of the screenings. */
    Day of(Place place, LocalDate date) {
        Instant now = clock.instant();
        List<Card> cards = appointments.onDay(place, date);
        Map<UUID, Status> safety = screenings.status(cards.stream().map(card -> card.patient().id()).distinct().toList(), date);
        Rows rows = new Rows(place.zone());
        LocalDate today = now.atZone(place.zone()).toLocalDate();
        int bookableFrom = date.isBefore(today) ? Rows.COUNT : date.equals(today) ? rows.of(now) : 0;
        List<Column> columns = columnDuties(place, date, cards).stream()
                .map(duty -> Column.of(duty, tiles(duty, cards, safety, rows), rows, bookableFrom)).toList();
        return new Day(place, date, columns, cards, Day.nowRow(place, date, now));
    }

    /** Everybody who works that day, and those who do not but have an appointment all the same. */
    private List<Duty> columnDuties(Place place, LocalDate date, List<Card> cards) {
        List<Duty> duties = new ArrayList<>(practitioners.roster(place, date, "assessment"));
        duties.removeIf(duty -> !duty.isWorking()
                && cards.stream().noneMatch(card -> card.practitioner().id().equals(duty.practitionerId())));
        return duties;
    }

    private static List<Tile> tiles(Duty duty, List<Card> cards, Map<UUID, Status> safety, Rows rows) {
        return cards.stream().filter(card -> card.practitioner().id().equals(duty.practitionerId()))
                .filter(card -> !card.status().isCancelled())
                .map(card -> tile(card, safety.get(card.patient().id()), rows)).toList();
    }

    private static Tile tile(Card card, Status safety, Rows rows) {
        int start = rows.of(card.start());
        int length = Math.max(1, rows.of(card.end()) - start);
        return new Tile(card, start, length, false, badge(card, safety.of(card.service().family())));
    }

    /** Only while something can still be done about it. */
    private static Standing badge(Card card, Standing standing) {
        boolean open = card.status().canMove() || card.status() == ARRIVED;
        return open && Set.of(Standing.MISSING, Standing.EXPIRED, Standing.NOT_YET_KNOWN, Standing.BLOCKED).contains(standing) ? standing : null;
    }
}
