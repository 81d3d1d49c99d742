package org.palpate.scheduling.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import org.palpate.clinic.Service;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.scheduling.LocalTimes;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Puts the page together on which free times are found. */
@ApplicationScoped
class FinderPage {

    private static final int MOST = 10;
    private static final int DAYS = 90;

    @Inject
    private Worlds worlds;
    @Inject
    private Asking asking;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** A time that was found, as it is read, and where it is booked. */
    public record Offered(Instant start, String from, String until, Found found, String room, String address) {

        public String name() {
            return found.staff().name();
        }

        /** Null for whoever does it alone. */
        public String supervisor() {
            return found.supervisor() == null ? null : found.supervisor().name();
        }

        public int others() {
            return found.others();
        }
    }

    Page show(FinderForm form) {
        Place place = caller.user().location();
        Wanted wanted = form.wanted(today());
        Asked asked = asking.look(form.service, form.patient, today(), wanted.from().plusDays(DAYS - 1L));
        Page page = Page.of("scheduling/search/find").with("form", form).with("patient", asked.patient()).with("place", place)
                .with("rules", asked.rules()).with("services", services(asked.services())).with("weekdays", FinderForm.weekdays())
                .with("from", wanted.from()).with("service", asked.service().orElse(null));
        World world = worlds.load(place, asked.service().orElse(null), form.patient, wanted.from(), DAYS);
        boolean sought = asked.service().isPresent() && form.valid() && asked.rules().isEmpty();
        return page.with("practitioners", practitioners(world)).with("rooms", rooms(world))
                .with("found", sought ? find(asked, form, wanted, world) : null);
    }

    private List<Offered> find(Asked asked, FinderForm form, Wanted wanted, World world) {
        Service service = asked.service().orElseThrow();
        Fit fit = new Fit(world, Demand.of(service), form.patient, form.room, notBefore(asked));
        LocalTimes times = new LocalTimes(world.zone());
        return new Finder(fit, wanted, DAYS).next(MOST).stream().map(found -> new Offered(found.start(), times.label(found.start()),
                times.label(found.start().plus(service.length())), found, world.rooms().get(found.roomId()),
                address(form, found, found.start().atZone(world.zone()).toLocalDate()))).toList();
    }

    /** Not in the past, nor before the first visit that a follow-up needs. */
    private Instant notBefore(Asked asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return asked.after() == null || asked.after().isBefore(now) ? now : asked.after().plus(1, ChronoUnit.MINUTES);
    }

    /** The booking page with all of it chosen. */
    private static String address(Form form, Found found, LocalDate day) {
        UriBuilder address = UriBuilder.fromPath("/appointments/new");
        if (!form.value("patient").isEmpty()) {
            address.queryParam("patient", form.value("patient"));
        }
        if (!form.value("room").isEmpty()) {
            address.queryParam("room", form.value("room"));
        }
        return address.queryParam("service", form.value("service")).queryParam("date", day)
                .queryParam("slot", slot(found)).build().toString();
    }

    private static String slot(Found found) {
        return found.staff().id() + (found.supervisor() == null ? "" : "+" + found.supervisor().id()) + "@" + found.start();
    }

    static List<Option> services(List<Service> services) {
        return services.stream().map(one -> Option.of(one.id(), one.name())
                .hinting(Messages.text("scheduling.new.minutes", one.minutes()))).toList();
    }

    static List<Option> practitioners(World world) {
        return world.staff().stream().map(one -> Option.of(one.id(), one.name())).toList();
    }

    private static List<Option> rooms(World world) {
        return world.rooms().entrySet().stream().map(room -> Option.of(room.getKey(), room.getValue())).toList();
    }

    private LocalDate today() {
        return caller.user().today(clock);
    }
}
