package org.palpate.scheduling;

import java.util.Optional;

import org.palpate.clinic.Service;
import org.palpate.kernel.Refusal;

/**
 * A service and what is known of the patient who may book it.
 *
 * @param seen   how often the patient has been treated here
 * @param coming how many first visits are booked before the time in question
 */
public record Bookable(Service service, long seen, long coming) {

    /** Why it is the wrong kind of visit for the patient; empty where it is not. */
    public Optional<Refusal> unfit() {
        if (service.isFirstVisit() && seen > 0) {
            return Optional.of(Refusal.of("scheduling.refused.first_visit_only", service.name()));
        }
        return service.isFollowUpOnly() && seen + coming == 0
                ? Optional.of(Refusal.of("scheduling.refused.follow_up_only", service.name())) : Optional.empty();
    }
}
