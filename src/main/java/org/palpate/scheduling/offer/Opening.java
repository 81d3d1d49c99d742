package org.palpate.scheduling.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palpate.clinic.Service;
import org.palpate.kernel.Refusal;
import org.palpate.patient.PatientSummary;
import org.palpate.scheduling.Bookable;
import org.palpate.screening.Status;

/**
 * What is open to be booked.
 *
 * @param patient  null as long as nobody was chosen
 * @param safety   what the patient's screening says; null without a patient or where nothing is known
 * @param offered  the services that the caller may book
 * @param until    the end of the day that is looked at
 * @param service  the one that was chosen, if the patient may have it
 * @param times    its times, those of later days after those of the day; null without a service
 * @param inTheWay who has the time that was wanted and could not be had
 */
public record Opening(PatientSummary patient, Status safety, List<Bookable> offered, Instant until, Optional<Service> service, List<DayOffers> times,
               List<Refusal> inTheWay) {

    /** @param until null while nobody was chosen */
    static boolean isOpen(Bookable bookable, Status safety, Instant until) {
        return !blocked(bookable, safety) && (until == null || bookable.unfit(until).isEmpty());
    }

    public boolean isBlocked(Bookable bookable) {
        return blocked(bookable, safety);
    }

    /** Whether it is the right kind of visit for the patient. */
    public boolean fits(Bookable bookable) {
        return patient == null || bookable.unfit(until).isEmpty();
    }

    private static boolean blocked(Bookable bookable, Status safety) {
        return safety != null && safety.blocks(bookable.service().family());
    }
}
