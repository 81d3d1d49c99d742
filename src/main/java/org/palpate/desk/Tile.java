package org.palpate.desk;

import org.palpate.scheduling.Card;
import org.palpate.screening.Standing;

/**
 * An appointment at its place in a column.
 *
 * @param start  its first row
 * @param length its rows
 * @param aside  given up while another appointment took the time: drawn beside that one
 * @param badge  what reception should see at a glance of the screening, never why; null: nothing
 */
public record Tile(Card card, int start, int length, boolean aside, Standing badge) {

    private static final int ROOMY = 9;
    private static final int TIGHT = 4;

    public boolean isRoomy() {
        return length >= ROOMY;
    }

    public boolean isTight() {
        return length <= TIGHT;
    }

    /** The class that gives the status its look. */
    public String look() {
        return card.status().code().replace("in_", "").replace("_", "");
    }

    boolean overlaps(Tile other) {
        return start < other.start + other.length && other.start < start + length;
    }

    Tile stepAside() {
        return new Tile(card, start, length, true, badge);
    }
}
