package org.palpate.scheduling.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.LocalTimes;
import org.palpate.web.Page;

/** Puts the page together that names each rule which takes times away, for a service and a day. */
@ApplicationScoped
class WhyPage {

    @Inject
    private Worlds worlds;
    @Inject
    private Asking asking;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    Page show(WhyForm form) {
        Place place = caller.user().location();
        LocalDate day = form.day == null ? place.today(clock) : form.day;
        Asked asked = asking.look(form.service, form.patient, day, day);
        World world = worlds.load(place, asked.service().orElse(null), form.patient, day, 1);
        return Page.of("scheduling/search/why").with("form", form).with("day", day).with("place", place).with("patient", asked.patient())
                .with("service", asked.service().orElse(null)).with("services", FinderPage.services(asked.services()))
                .with("practitioners", FinderPage.practitioners(world)).with("times", new LocalTimes(place.zone()))
                .with("rules", rules(asked, world, day))
                .with("explanations", asked.service().map(service -> explain(service, form, world, day)).orElse(List.of()));
    }

    /** The rules that take the choice from everybody. */
    private static List<Refusal> rules(Asked asked, World world, LocalDate day) {
        List<Refusal> rules = new ArrayList<>(asked.rules());
        if (world.closures().containsKey(day)) {
            rules.add(0, Refusal.of("scheduling.why.closed", world.closures().get(day)));
        }
        return rules;
    }

    private List<Explanation> explain(Service service, WhyForm form, World world, LocalDate day) {
        Fit fit = new Fit(world, Demand.of(service), form.patient, null, clock.instant().truncatedTo(ChronoUnit.MINUTES));
        String place = caller.user().location().name();
        return world.staff().stream().filter(staff -> form.practitioner == null || staff.id().equals(form.practitioner))
                .map(staff -> Explanation.of(fit, staff, day, place)).toList();
    }
}
