package org.palpate.scheduling.waitlist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Services;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.patient.Patients;
import org.palpate.practitioner.Practitioners;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the pages together on which somebody is put on the waiting list, and on which what they wait for is changed. */
@ApplicationScoped
class EntryPage {

    @Inject
    private Services services;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Patients patients;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    Page enter(EntryForm form) {
        return with("new", form).with("patient", form.patient == null ? null : patients.summary(form.patient));
    }

    Page edit(Entry entry, EntryForm form) {
        return with("edit", form).with("entry", entry).with("theirs", null).with("version", form.value("version"));
    }

    /** What was typed stands beside what somebody else has saved meanwhile; saved again, it takes its place. */
    Page conflict(Entry theirs, EntryForm form) {
        return edit(theirs, form).with("theirs", theirs).with("version", theirs.version()).status(409);
    }

    LocalDate today() {
        return caller.user().today(clock);
    }

    private Page with(String template, EntryForm form) {
        Place place = caller.user().location();
        Stream<Option> anybody = Stream.of(Option.of("", Messages.text("scheduling.waiting.anybody")));
        return Page.of("scheduling/waitlist/" + template).with("form", form).with("place", place)
                .with("services", services.offered().stream()
                        .map(one -> Option.of(one.id(), one.name()).hinting(Messages.text("scheduling.new.minutes", one.minutes()))).toList())
                .with("practitioners", Stream.concat(anybody, practitioners.roster(place, today(), "assessment").stream()
                        .map(duty -> Option.of(duty.practitionerId(), duty.name()))).toList())
                .with("weekdays", EntryForm.weekdays()).with("priorities", EntryForm.priorities());
    }
}
