package org.palpate.scheduling.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.kernel.Caller;
import org.palpate.database.Doorway;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.patient.Patients;
import org.palpate.practitioner.Practitioners;
import org.palpate.scheduling.Bookable;
import org.palpate.scheduling.Bookables;
import org.palpate.scheduling.Slot;
import org.palpate.screening.Screenings;
import org.palpate.screening.Status;

/** What is open for somebody on a day: the services, and the times of the one that was chosen. All read at once. */
@Doorway
public class Openings {

    @Inject
    private Bookables bookables;
    @Inject
    private Offers offers;
    @Inject
    private Obstacles obstacles;
    @Inject
    private Patients patients;
    @Inject
    private Screenings screenings;
    @Inject
    private Caller caller;

    /**
     * @param patientId null: nobody yet
     * @param serviceId null: none yet
     * @param roomId    the only room that will do; null: any
     * @param missed    the time that somebody else was faster to book; null: none
     * @param bookingId the booking that missed it
     */
    public Opening on(LocalDate day, UUID patientId, UUID serviceId, UUID roomId, Slot missed, UUID bookingId) {
        Place place = caller.user().location();
        Status safety = patientId == null ? null : screenings.status(List.of(patientId), day).get(patientId);
        List<Bookable> offered = bookables.of(patientId).stream()
                .filter(one -> caller.user().roles().stream().anyMatch(one.service()::isBookableBy)).toList();
        Instant until = Practitioners.wholeDay(place, day).end();
        Optional<Service> service = offered.stream().filter(one -> one.service().id().equals(serviceId))
                .filter(one -> Opening.isOpen(one, safety, patientId == null ? null : until)).map(Bookable::service).findFirst();
        Guest guest = Guest.booking(patientId, roomId, missed != null);
        List<DayOffers> times = service.map(one -> offers.everyWay(day, one, place, guest)).orElse(null);
        List<Refusal> inTheWay = missed == null || service.isEmpty() ? List.of()
                : obstacles.of(new Clash(missed, patientId, service.get(), service.get().minutes(), roomId, bookingId));
        return new Opening(patientId == null ? null : patients.summary(patientId), safety, offered, until, service, times, inTheWay);
    }
}
