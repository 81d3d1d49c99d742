package org.palpate.desk.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.palpate.scheduling.Card;
import org.palpate.scheduling.CardNote;
import org.palpate.screening.Standing;
import org.palpate.screening.Status;

/**
 * What reception should see of an appointment at a glance; of the screening only that it is so, never why.
 *
 * @param count how often, or which of how many, where that is said; otherwise 0
 */
public record Badge(String code, int count, int of) {

    private static final String NEEDLING = "dry_needling";
    private static final Set<Standing> SHOWN = Set.of(Standing.MISSING, Standing.EXPIRED, Standing.NOT_YET_KNOWN, Standing.BLOCKED);

    /** Only while something can still be done about it. A screening is due on the day itself, not before. */
    static List<Badge> of(Card card, CardNote note, Status safety, boolean today) {
        List<Badge> badges = new ArrayList<>();
        if (!card.status().holds() || !isOpen(card)) {
            return badges;
        }
        Standing standing = safety.of(card.service().family());
        if (SHOWN.contains(standing) && (today || standing != Standing.EXPIRED)) {
            badges.add(new Badge(standing.code(), 0, 0));
        }
        if (safety.of(NEEDLING) == Standing.BLOCKED && standing != Standing.BLOCKED) {
            badges.add(new Badge("needling_blocked", 0, 0));
        }
        if (card.service().firstVisit() || !note.beenHere() && standing == Standing.MISSING) {
            badges.add(new Badge("first_visit", 0, 0));
        }
        if (note.noShows() > 0) {
            badges.add(new Badge("no_shows", note.noShows(), 0));
        }
        if (card.course() != null) {
            badges.add(new Badge("course", card.course().number(), card.course().planned()));
        }
        return badges;
    }

    private static boolean isOpen(Card card) {
        return switch (card.status()) {
            case REQUESTED, BOOKED, CONFIRMED, ARRIVED -> true;
            default -> false;
        };
    }
}
