package org.palpate.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.patient.Patients;
import org.palpate.screening.Screenings;
import org.palpate.screening.Standing;
import org.palpate.screening.Status;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the booking page together: for whom, what, when, and which times there are. */
@ApplicationScoped
class BookingPage {

    @Inject
    private Services services;
    @Inject
    private Offers offers;
    @Inject
    private Patients patients;
    @Inject
    private Screenings screenings;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    Page show(ChoiceForm choice, BookingForm form) {
        Place place = caller.user().location();
        LocalDate day = choice.day == null ? today() : choice.day;
        Status safety = choice.patient == null ? null : screenings.status(List.of(choice.patient), day).get(choice.patient);
        List<Service> offered = services.offered();
        Optional<Service> service = offered.stream().filter(one -> one.id().equals(choice.service))
                .filter(one -> !blocked(one, safety)).findFirst();
        return Page.of("scheduling/new").with("choice", choice).with("form", form).with("day", day).with("place", place)
                .with("patient", choice.patient == null ? null : patients.summary(choice.patient)).with("safety", safety)
                .with("blocked", offered.stream().filter(one -> blocked(one, safety)).map(Service::name).toList())
                .with("services", offered.stream().map(one -> option(one, safety)).toList())
                .with("service", service.orElse(null))
                .with("times", service.map(one -> times(one, day, place, choice.patient)).orElse(null));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(caller.user().location().zone()));
    }

    String pointedAt(ChoiceForm choice) {
        return choice.pointedAt(caller.user().location().zone());
    }

    private OfferedTimes times(Service service, LocalDate day, Place place, UUID patientId) {
        return OfferedTimes.of(day, offers.on(day, service, place, patientId), place);
    }

    private static Option option(Service service, Status safety) {
        Option option = Option.of(service.id(), service.name());
        return blocked(service, safety) ? option.disabledBecause(Messages.text("scheduling.new.blocked.hint", service.minutes()))
                : option.hinting(Messages.text("scheduling.new.minutes", service.minutes()));
    }

    private static boolean blocked(Service service, Status safety) {
        return safety != null && safety.of(service.family()) == Standing.BLOCKED;
    }
}
