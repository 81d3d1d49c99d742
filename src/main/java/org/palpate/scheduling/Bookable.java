package org.palpate.scheduling;

import java.time.Instant;
import java.util.Optional;

import org.palpate.clinic.Service;
import org.palpate.kernel.Refusal;

/**
 * A service and what is known of the patient who may book it.
 *
 * @param seen       how often the patient has been treated here
 * @param firstVisit the start of the earliest first visit that is booked; null: none is
 */
public record Bookable(Service service, long seen, Instant firstVisit) {

    /** Why it is the wrong kind of visit for the patient at that moment; empty where it is not. */
    public Optional<Refusal> unfit(Instant moment) {
        if (service.isFirstVisit() && seen > 0) {
            return Optional.of(Refusal.of("scheduling.refused.first_visit_only", service.name()));
        }
        return service.isFollowUpOnly() && seen == 0 && (firstVisit == null || !firstVisit.isBefore(moment))
                ? Optional.of(Refusal.of("scheduling.refused.follow_up_only", service.name())) : Optional.empty();
    }

    /** After which moment it can be the right kind of visit; null: it is so now or never. */
    public Instant fitsAfter() {
        return service.isFollowUpOnly() && seen == 0 ? firstVisit : null;
    }
}
