package org.palpate.desk;

import java.time.Instant;
import java.time.LocalDate;

import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Role;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.Status;

/** What the reader may do to an appointment now; the page offers nothing else. */
public record Actions(boolean confirm, boolean checkIn, boolean notHere, boolean move, boolean resize, boolean reassign, boolean cancel,
                      boolean noShow, boolean restore, boolean startVisit, boolean openVisit, boolean checkOut, boolean bookNext, boolean remind) {

    static Actions of(Card card, CurrentUser user, Instant now) {
        Status status = card.status();
        boolean today = day(now, card).equals(day(card.start(), card));
        boolean here = user.location() != null && card.where().locationId().equals(user.location().id());
        boolean treats = card.practitioner().id().equals(user.practitionerId()) || user.is(Role.CLINICAL_LEAD);
        boolean reads = user.treats();
        boolean orphaned = status == Status.NEEDS_REASSIGNMENT;
        boolean treated = status == Status.COMPLETED || status == Status.CHECKED_OUT;
        return new Actions(status.canBecome(Status.CONFIRMED), status.canBecome(Status.ARRIVED) && today, status == Status.ARRIVED,
                status.canMove() && here && !orphaned, status.canMove() && here && !orphaned, orphaned && here,
                status.canBecome(Status.CANCELLED), status.canBecome(Status.NO_SHOW) && !now.isBefore(card.start()),
                !status.holds() && here, treats && today && (status == Status.ARRIVED || status.canBecome(Status.ARRIVED)),
                reads && (status == Status.IN_TREATMENT || treated), status == Status.COMPLETED, treated || !status.holds(), card.canRemind(now));
    }

    private static LocalDate day(Instant moment, Card card) {
        return moment.atZone(card.where().zone()).toLocalDate();
    }
}
