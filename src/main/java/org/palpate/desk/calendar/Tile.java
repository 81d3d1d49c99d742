package org.palpate.desk.calendar;

import java.util.List;

import org.palpate.scheduling.Card;
import org.palpate.scheduling.CardNote;

/**
 * An appointment at its place in a column.
 *
 * @param rows its rows
 * @param lane beside which others it stands
 */
public record Tile(Card card, CardNote note, Span rows, Lane lane, List<Badge> badges) {

    private static final int ROOMY = 9;
    private static final int TIGHT = 4;

    /**
     * The part of the column's width that it takes.
     *
     * @param nth   counted from 0
     * @param aside given up while another appointment took the time: drawn beside that one
     */
    record Lane(int nth, int of, boolean aside) {

        static final Lane WHOLE = new Lane(0, 1, false);
        static final Lane ASIDE = new Lane(0, 1, true);
    }

    /** Without anything noted beside it. */
    static Tile plain(Card card, Rows rows) {
        return new Tile(card, null, rows.of(card), Lane.WHOLE, List.of());
    }

    public int start() {
        return rows.from();
    }

    public int length() {
        return rows.length();
    }

    public boolean isRoomy() {
        return length() >= ROOMY;
    }

    public boolean isTight() {
        return length() <= TIGHT;
    }

    /** The words of the patient's alert; null for none, or where nothing can be done about it any more. */
    public Object alert() {
        return badges.stream().filter(badge -> badge.code().equals(Badge.ALERT)).map(Badge::more).findFirst().orElse(null);
    }

    public boolean isAside() {
        return lane.aside();
    }

    /** The classes that give the tile its place, its status and its size. */
    public String look() {
        String status = card.status().code().replace("in_", "").replace("_", "");
        return "t-" + card.service().colour() + " st-" + status + " s-" + start() + " d-" + length() + (isTight() ? " tight" : "")
                + (isAside() ? " aside" : "") + (lane.of() > 1 ? " lane-" + lane.nth() + " of-" + lane.of() : "");
    }

    public boolean holds() {
        return card.status().holds();
    }

    Tile in(Lane other) {
        return new Tile(card, note, rows, other, badges);
    }
}
