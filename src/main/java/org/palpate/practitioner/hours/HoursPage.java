package org.palpate.practitioner.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Rooms;
import org.palpate.clinic.Stranded;
import org.palpate.clinic.StrandedPage;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Role;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Practitioners;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the pages of a practitioner's hours together. */
@ApplicationScoped
class HoursPage {

    @Inject
    private Practitioners practitioners;
    @Inject
    private Timetables timetables;
    @Inject
    private Rooms rooms;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** All hours with the two ways to add some. A form that was refused stands in for an empty one. */
    Page all(UUID practitionerId, HoursForm week, HoursForm day) {
        List<Hours> hours = timetables.of(practitionerId);
        return base("practitioner/hours/all", practitionerId).with("week", week).with("oneDay", day)
                .with("hours", hours.stream().filter(one -> !one.oneDay()).toList())
                .with("days", hours.stream().filter(Hours::oneDay).toList())
                .with("weekdays", HoursForm.weekdays());
    }

    Page all(UUID practitionerId) {
        return all(practitionerId, blank(HoursForm.Kind.WEEK), blank(HoursForm.Kind.DAY));
    }

    Page one(UUID practitionerId, Hours hours, HoursForm change, EndForm end) {
        return base("practitioner/hours/one", practitionerId).with("hours", hours).with("change", change).with("end", end);
    }

    HoursForm blank(HoursForm.Kind kind) {
        return new HoursForm(kind, Form.blank().with("from", today()), today());
    }

    /** Filled in with the hours as they are. */
    HoursForm filled(Hours hours) {
        Blank blank = Form.blank().with("start", hours.shift().start()).with("end", hours.shift().end())
                .with("room", hours.shift().roomId()).with("from", firstChange(hours));
        return new HoursForm(HoursForm.Kind.CHANGE, blank, today());
    }

    EndForm ending(Hours hours) {
        return new EndForm(Form.blank().with("from", firstChange(hours)), today());
    }

    /** The refused page: which bookings the change would strand. */
    Page refused(Page page, Form form, List<Refusal> refusals, Stranded stranded) {
        form.refuse(refusals);
        return StrandedPage.on(page, stranded).with("refused", form).status(422);
    }

    /** The key of where to find what a change took its time from; null where it took it from nothing. */
    static String whereAre(Set<UUID> moved) {
        return moved.isEmpty() ? null : "practitioner.strands.where";
    }

    LocalDate today() {
        return caller.user().today(clock);
    }

    private LocalDate firstChange(Hours hours) {
        return hours.from() != null && hours.from().isAfter(today()) ? hours.from() : today();
    }

    private Page base(String template, UUID practitionerId) {
        List<Rooms.Room> all = rooms.at(caller.user().location().id());
        return StrandedPage.on(Page.of(template), Stranded.NONE).with("practitioner", practitioners.get(practitionerId))
                .with("place", caller.user().location()).with("edits", caller.user().is(Role.CLINICAL_LEAD)).with("refused", null)
                .with("rooms", all.stream().map(room -> Option.of(room.id(), room.name())).toList())
                .with("roomNames", all.stream().collect(Collectors.toMap(Rooms.Room::id, Rooms.Room::name)));
    }
}
