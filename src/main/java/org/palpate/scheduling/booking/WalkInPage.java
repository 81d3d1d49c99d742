package org.palpate.scheduling.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refusal;
import org.palpate.patient.Patients;
import org.palpate.scheduling.Bookable;
import org.palpate.scheduling.Bookables;
import org.palpate.scheduling.Refusals;
import org.palpate.scheduling.offer.Offer;
import org.palpate.scheduling.offer.Offers;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the page for a walk-in together: for whom, what, and who is free for it from now on. */
@ApplicationScoped
class WalkInPage {

    @Inject
    private WalkIns walkIns;
    @Inject
    private Bookables bookables;
    @Inject
    private Offers offers;
    @Inject
    private Patients patients;
    @Inject
    private Caller caller;

    Page show(WalkInForm form) {
        Instant start = walkIns.nextStart();
        List<Bookable> bookable = bookables.of(form.patient).stream()
                .filter(one -> caller.user().roles().stream().anyMatch(one.service()::isBookableBy))
                .filter(one -> form.patient == null || one.unfit(start).isEmpty()).toList();
        Service service = bookable.stream().map(Bookable::service).filter(one -> one.id().equals(form.service)).findFirst().orElse(null);
        List<Offer> free = service == null ? List.of() : offers.freeFrom(start, service, caller.user().location(), form.patient);
        return Page.of("scheduling/booking/walkin").with("form", form).with("start", start).with("service", service)
                .with("patient", form.patient == null ? null : patients.summary(form.patient))
                .with("services", bookable.stream().map(one -> option(one.service())).toList())
                .with("people", service == null ? List.of() : people(free, service));
    }

    Page refused(WalkInForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        return show(form).status(Refusals.status(refusals));
    }

    /** Whoever is free, and each of them by name; nobody where nobody is. */
    private static List<Option> people(List<Offer> free, Service service) {
        Stream<Option> anybody = free.stream().limit(1).map(first -> Option.of("", Messages.text("scheduling.walkin.anybody"))
                .hinting(Messages.text("scheduling.walkin.with", first.name(), service.minutes())));
        return Stream.concat(anybody, free.stream().map(WalkInPage::person)).toList();
    }

    private static Option person(Offer offer) {
        return Option.of(offer.practitionerId(), offer.name()).hinting(offer.manner().supervisorId() == null
                ? Messages.text("practitioner.profession." + offer.profession()) : Messages.text("scheduling.new.supervised", offer.manner().supervisor()));
    }

    private static Option option(Service service) {
        return Option.of(service.id(), service.name()).hinting(Messages.text("scheduling.new.minutes", service.minutes()));
    }
}
