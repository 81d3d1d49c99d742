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
import org.palpate.kernel.Refusal;
import org.palpate.patient.Patients;
import org.palpate.practitioner.Practitioners;
import org.palpate.screening.Screenings;
import org.palpate.screening.Standing;
import org.palpate.screening.Status;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.DoorPolicy;
import org.palpate.screening.door.Passage;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the booking page together: for whom, what, when, and which times there are. */
@ApplicationScoped
class BookingPage {

    @Inject
    private Bookables bookables;
    @Inject
    private Services services;
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
    @Inject
    private Clock clock;

    Page show(ChoiceForm choice, BookingForm form) {
        return show(choice, form, null);
    }

    /** The same page after a refusal; where somebody was faster, with who it was and the free times next to the one wanted. */
    Page refused(ChoiceForm choice, BookingForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        boolean clash = Refusals.areClash(refusals);
        if (clash) {
            Service service = services.get(form.service);
            form.refuse(obstacles.of(new Clash(form.slot, form.patient, service, service.minutes(), form.id)));
        }
        return show(choice, form, clash ? form.slot : null).status(Refusals.status(refusals));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(caller.user().location().zone()));
    }

    String pointedAt(ChoiceForm choice) {
        return choice.pointedAt(caller.user().location().zone());
    }

    private Page show(ChoiceForm choice, BookingForm form, Slot wanted) {
        Place place = caller.user().location();
        LocalDate day = choice.day == null ? today() : choice.day;
        Status safety = choice.patient == null ? null : screenings.status(List.of(choice.patient), day).get(choice.patient);
        List<Bookable> offered = bookables.before(Practitioners.wholeDay(place, day).end(), choice.patient).stream()
                .filter(one -> caller.user().roles().stream().anyMatch(one.service()::isBookableBy)).toList();
        Optional<Service> service = offered.stream().filter(one -> one.service().id().equals(choice.service))
                .filter(one -> !blocked(one, safety) && fits(one, choice.patient)).map(Bookable::service).findFirst();
        OfferedTimes times = service.map(one -> times(one, day, place, choice)).orElse(null);
        return Page.of("scheduling/new").with("choice", choice).with("form", form).with("day", day).with("place", place)
                .with("patient", choice.patient == null ? null : patients.summary(choice.patient)).with("safety", safety)
                .with("blocked", offered.stream().filter(one -> blocked(one, safety)).map(one -> one.service().name()).toList())
                .with("services", offered.stream().map(one -> option(one, safety, choice.patient)).toList())
                .with("service", service.orElse(null)).with("times", times).with("standing", service.map(one -> said(one, safety)).orElse(null))
                .with("nearest", times == null ? List.of() : times.nearest(wanted));
    }

    /** What the door has to say about the service that was chosen; null for nothing. A screening that is missing is said above. */
    private static Standing said(Service service, Status safety) {
        Standing standing = safety == null ? Standing.ALLOWED : safety.of(service.family());
        boolean silent = standing == Standing.MISSING || DoorPolicy.at(Door.BOOKING, standing, service.family()) == Passage.OPEN;
        return silent ? null : standing;
    }

    private OfferedTimes times(Service service, LocalDate day, Place place, ChoiceForm choice) {
        return OfferedTimes.of(day, offers.everyWay(day, service, place, choice.patient, choice.room), place);
    }

    private static Option option(Bookable bookable, Status safety, UUID patientId) {
        Service service = bookable.service();
        Option option = Option.of(service.id(), service.name());
        if (blocked(bookable, safety)) {
            return option.disabledBecause(Messages.text("scheduling.new.blocked.hint", service.minutes()));
        }
        return fits(bookable, patientId) ? option.hinting(Messages.text("scheduling.new.minutes", service.minutes()))
                : option.disabledBecause(Messages.text(service.isFirstVisit() ? "scheduling.new.first_only.hint"
                        : "scheduling.new.follow_up.hint", service.minutes()));
    }

    private static boolean fits(Bookable bookable, UUID patientId) {
        return patientId == null || bookable.unfit().isEmpty();
    }

    private static boolean blocked(Bookable bookable, Status safety) {
        return safety != null && safety.of(bookable.service().family()) == Standing.BLOCKED;
    }
}
