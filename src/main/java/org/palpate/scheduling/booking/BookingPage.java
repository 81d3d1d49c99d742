package org.palpate.scheduling.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Service;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Bookable;
import org.palpate.scheduling.Refusals;
import org.palpate.scheduling.Slot;
import org.palpate.scheduling.offer.OfferedTimes;
import org.palpate.scheduling.offer.Opening;
import org.palpate.scheduling.offer.Openings;
import org.palpate.screening.Standing;
import org.palpate.screening.Status;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.DoorPolicy;
import org.palpate.screening.door.Passage;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the booking page together: for whom, what, when, and which times there are. */
@ApplicationScoped
class BookingPage {

    @Inject
    private Openings openings;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** The page as its address asks for it, with the time chosen that was pointed at in the calendar. */
    Page choose(ChoiceForm choice, MultivaluedMap<String, String> query) {
        Opening open = openings.on(day(choice), choice.patient, choice.service, choice.room, null, null);
        Place place = caller.user().location();
        return show(choice, new BookingForm(Form.blank(query).with("slot", choice.pointedAt(place.zone(), times(open, place)))), open, null);
    }

    Page show(ChoiceForm choice, BookingForm form) {
        return show(choice, form, null);
    }

    /** The same page after a refusal; where somebody was faster, with who it was and the free times next to the one wanted. */
    Page refused(ChoiceForm choice, BookingForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        return show(choice, form, Refusals.areClash(refusals) ? form.slot : null).status(Refusals.status(refusals));
    }

    LocalDate today() {
        return caller.user().today(clock);
    }

    private LocalDate day(ChoiceForm choice) {
        return choice.day == null ? today() : choice.day;
    }

    private static OfferedTimes times(Opening open, Place place) {
        return open.times() == null ? null : OfferedTimes.of(open.times(), place);
    }

    private Page show(ChoiceForm choice, BookingForm form, Slot missed) {
        Opening open = openings.on(day(choice), choice.patient, choice.service, choice.room, missed, form.id);
        form.refuse(open.inTheWay());
        return show(choice, form, open, missed);
    }

    private Page show(ChoiceForm choice, BookingForm form, Opening open, Slot missed) {
        Place place = caller.user().location();
        OfferedTimes times = times(open, place);
        return Page.of("scheduling/booking/new").with("choice", choice).with("form", form).with("day", day(choice)).with("place", place)
                .with("patient", open.patient()).with("safety", open.safety())
                .with("blocked", open.offered().stream().filter(open::isBlocked).map(one -> one.service().name()).toList())
                .with("services", open.offered().stream().map(one -> option(one, open)).toList())
                .with("service", open.service().orElse(null)).with("times", times)
                .with("standing", open.service().map(one -> said(one, open.safety())).orElse(null))
                .with("nearest", times == null ? List.of() : times.nearest(missed));
    }

    /** What the door has to say about the service that was chosen; null for nothing. A screening that is missing is said above. */
    private static Standing said(Service service, Status safety) {
        Standing standing = safety == null ? Standing.ALLOWED : safety.of(service.family());
        boolean silent = standing == Standing.MISSING || DoorPolicy.at(Door.BOOKING, standing, service.family()) == Passage.OPEN;
        return silent ? null : standing;
    }

    private static Option option(Bookable bookable, Opening open) {
        Service service = bookable.service();
        Option option = Option.of(service.id(), service.name());
        if (open.isBlocked(bookable)) {
            return option.disabledBecause(Messages.text("scheduling.new.blocked.hint", service.minutes()));
        }
        return open.fits(bookable) ? option.hinting(Messages.text("scheduling.new.minutes", service.minutes()))
                : option.disabledBecause(Messages.text(service.isFirstVisit() ? "scheduling.new.first_only.hint"
                        : "scheduling.new.follow_up.hint", service.minutes()));
    }
}
