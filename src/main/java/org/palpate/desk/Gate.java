package org.palpate.desk;

import org.palpate.scheduling.Card;
import org.palpate.scheduling.Status;
import org.palpate.screening.Standing;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.DoorPolicy;
import org.palpate.screening.door.Passage;

/** What the next door of an appointment says about its treatment; for reception without any reason. */
public record Gate(String service, String family, Standing standing) {

    /** Null where nothing is to be said, or no door is left. */
    static Gate before(Card card, Safety safety) {
        Door next = card.status() == Status.ARRIVED ? Door.START : Door.ARRIVAL;
        boolean open = card.status() == Status.ARRIVED || card.status().canBecome(Status.ARRIVED);
        Standing standing = safety.status().of(card.service().family());
        return open && DoorPolicy.at(next, standing, card.service().family()) != Passage.OPEN
                ? new Gate(card.service().name(), card.service().family(), standing) : null;
    }

    /** The look of the note. */
    public String tone() {
        return standing == Standing.BLOCKED ? "danger" : standing == Standing.EXPIRED ? "" : "warn";
    }
}
