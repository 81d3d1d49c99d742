package org.palpate.screening.door;

import java.util.EnumMap;
import java.util.Map;
import org.palpate.screening.Standing;

/**
 * What each door does with each verdict. A block lets nobody book, move or treat, but turns nobody away who has come:
 * they are spoken with. What is not yet known is said while there is time, asked from the arrival on, and at the point
 * it holds a needle back like a block, while the hands only have to ask first.
 */
public final class DoorPolicy {

    private static final String NEEDLING = "dry_needling";
    private static final Map<Door, Map<Standing, Passage>> TABLE = new EnumMap<>(Door.class);

    static {
        Row early = new Row(Passage.OPEN, Passage.SAID, Passage.SAID, Passage.REFUSED);
        Row there = new Row(Passage.OPEN, Passage.SAID, Passage.ASKED, Passage.SAID);
        TABLE.put(Door.REQUEST, early.byStanding());
        TABLE.put(Door.BOOKING, early.byStanding());
        TABLE.put(Door.MOVE, early.byStanding());
        TABLE.put(Door.ARRIVAL, there.byStanding());
        TABLE.put(Door.START, there.byStanding());
        TABLE.put(Door.POINT, new Row(Passage.OPEN, Passage.STATED, Passage.ASKED, Passage.REFUSED).byStanding());
    }

    private DoorPolicy() {
    }

    /** For a family of techniques, by the column of severities that gates it. */
    public static Passage at(Door door, Standing standing, String family) {
        Passage passage = TABLE.get(door).get(standing);
        boolean needleUnasked = door == Door.POINT && passage == Passage.ASKED && NEEDLING.equals(family);
        return needleUnasked ? Passage.REFUSED : passage;
    }

    /** What one door does; never screened and screened on an earlier day are not yet known. */
    private record Row(Passage allowed, Passage withCare, Passage notYetKnown, Passage blocked) {

        Map<Standing, Passage> byStanding() {
            return new EnumMap<>(Map.of(Standing.ALLOWED, allowed, Standing.WITH_CARE, withCare,
                    Standing.NOT_YET_KNOWN, notYetKnown, Standing.EXPIRED, notYetKnown, Standing.MISSING, notYetKnown,
                    Standing.BLOCKED, blocked));
        }
    }
}
