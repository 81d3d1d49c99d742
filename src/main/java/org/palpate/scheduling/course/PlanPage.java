package org.palpate.scheduling.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.patient.Patients;
import org.palpate.practitioner.Practitioners;
import org.palpate.screening.Screenings;
import org.palpate.screening.Status;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the page together on which a course is planned: the plan, then each visit with what stands in its way. */
@ApplicationScoped
class PlanPage {

    @Inject
    private Services services;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Patients patients;
    @Inject
    private Screenings screenings;
    @Inject
    private Courses courses;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    Page show(PlanForm form) {
        Place place = caller.user().location();
        LocalDate day = form.day() == null ? today() : form.day();
        Status safety = form.patient == null ? null : screenings.status(List.of(form.patient), day).get(form.patient);
        List<Service> offered = services.offered();
        Service service = offered.stream().filter(one -> one.id().equals(form.service)).findFirst().orElse(null);
        Plan plan = service == null ? null : form.plan();
        Preview preview = plan == null ? new Preview(List.of(), List.of(), List.of()) : courses.propose(plan, service, form.picks());
        return Page.of("scheduling/course/new").with("form", form).with("place", place).with("service", service)
                .with("patient", form.patient == null ? null : patients.summary(form.patient))
                .with("services", offered.stream().map(one -> option(one, safety)).toList())
                .with("practitioners", plan == null ? practitioners(place, day)
                        : preview.staff().stream().map(one -> Option.of(one.id(), one.name())).toList())
                .with("hindrances", preview.hindrances()).with("proposals", preview.proposals()).with("clashing", preview.clashing());
    }

    List<Option> practitioners(Place place, LocalDate day) {
        return practitioners.roster(place, day, "assessment").stream().map(duty -> Option.of(duty.practitionerId(), duty.name())).toList();
    }

    LocalDate today() {
        return caller.user().today(clock);
    }

    private static Option option(Service service, Status safety) {
        Option option = Option.of(service.id(), service.name());
        boolean blocked = safety != null && safety.blocks(service.family());
        return blocked ? option.disabledBecause(Messages.text("scheduling.new.blocked.hint", service.minutes()))
                : option.hinting(Messages.text("scheduling.new.minutes", service.minutes()));
    }
}
