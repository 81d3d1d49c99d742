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
 * @param more  the words of an alert, or how many visits are still to come; otherwise empty
 */
public record Badge(String code, int count, int of, Object more) {

    static final String ALERT = "alert";
    private static final String NEEDLING = "dry_needling";
    private static final Set<Standing> SHOWN = Set.of(Standing.MISSING, Standing.EXPIRED, Standing.NOT_YET_KNOWN, Standing.WITH_CARE, Standing.BLOCKED);

    /** Only while something can still be done about it. */
    static List<Badge> of(Card card, CardNote note, Status safety, boolean today) {
        List<Badge> badges = new ArrayList<>();
        if (!card.status().holds() || !isOpen(card)) {
            return badges;
        }
        if (!note.alert().isEmpty()) {
            badges.add(new Badge(ALERT, 0, 0, note.alert()));
        }
        if (safety.stopped()) {
            badges.add(plain("stopped"));
        }
        Standing standing = safety.of(card.service().family());
        badges.addAll(ofSafety(standing, safety, today));
        if (note.unconsented()) {
            badges.add(plain("consent_missing"));
        }
        if (card.service().firstVisit() || !note.beenHere()) {
            badges.add(plain("first_visit"));
        }
        badges.addAll(ofHistory(card, note));
        return badges;
    }

    /** What the clinic has on file for the visit. A screening is due on the day itself, not before. */
    private static List<Badge> ofSafety(Standing standing, Status safety, boolean today) {
        List<Badge> badges = new ArrayList<>();
        if (SHOWN.contains(standing) && (today || standing != Standing.EXPIRED)) {
            badges.add(plain(standing.code()));
        }
        if (safety.blocks(NEEDLING) && standing != Standing.BLOCKED) {
            badges.add(plain("needling_blocked"));
        }
        return badges;
    }

    private static List<Badge> ofHistory(Card card, CardNote note) {
        List<Badge> badges = new ArrayList<>();
        if (note.noShows() > 0) {
            badges.add(new Badge("no_shows", note.noShows(), 0, ""));
        }
        if (card.course() != null) {
            badges.add(new Badge("course", card.course().number(), card.course().planned(), note.toCome()));
        }
        if (note.reminder() != null && card.status() != org.palpate.scheduling.Status.ARRIVED) {
            badges.add(plain("reminder_" + note.reminder()));
        }
        return badges;
    }

    private static Badge plain(String code) {
        return new Badge(code, 0, 0, "");
    }

    private static boolean isOpen(Card card) {
        return switch (card.status()) {
            case REQUESTED, BOOKED, CONFIRMED, ARRIVED -> true;
            default -> false;
        };
    }
}
