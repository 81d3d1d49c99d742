package org.palpate.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Role;
import org.palpate.scheduling.course.FreeForACourse;
import org.palpate.scheduling.course.Outlooks;
import org.palpate.scheduling.offer.Offers;
import org.palpate.scheduling.offer.OffersOfADay;
import org.palpate.testing.InContainer;

/** The finder against the database itself: it never offers a time that the database refuses, and misses none that it accepts. */
@InContainer
class WorldsIT {

    private static final int WORLDS = Boolean.getBoolean("palpate.long") ? 100 : 5;

    @Inject
    private Worlds worlds;
    @Inject
    private Services services;
    @Inject
    private Offers offers;
    @Inject
    private Outlooks outlooks;
    @Inject
    private SignedIn signedIn;

    @Test
    void offersExactlyWhatTheDatabaseAccepts() throws SQLException {
        long seed = Long.getLong("palpate.seed", System.nanoTime());
        Random dice = new Random(seed);
        int offered = 0;
        for (int i = 0; i < WORLDS; i++) {
            RealWorld real = new RealWorld(dice);
            signedIn.become(new CurrentUser(Ids.next(), "Trial", real.clinic, "Trial clinic", Set.of(Role.RECEPTIONIST), null, real.place));
            Service service = services.get(real.service);
            Fit fit = new Fit(worlds.load(real.place, service, real.patient, RealWorld.DAY, 1), Demand.of(service), real.patient, null, Instant.EPOCH);
            Set<String> alone = times(fit, fit::fits);
            Set<String> found = times(fit, (staff, start) -> fit.fits(staff, start) || fit.supervisor(staff, start).isPresent());
            assertThat(found).as("seed %d, world %d", seed, i).isEqualTo(real.accepted());
            assertThat(OffersOfADay.of(offers, RealWorld.DAY, service, real.place, real.patient)).as("the page of a booking, seed %d, world %d", seed, i)
                    .isEqualTo(found);
            assertThat(FreeForACourse.of(outlooks, RealWorld.DAY, service, real.place, real.patient)).as("a course, seed %d, world %d", seed, i).isEqualTo(alone);
            offered += found.size();
        }
        System.out.printf("Finder against the database: %d worlds, %d times offered and accepted, seed %d%n", WORLDS, offered, seed);
        assertThat(offered).isPositive();
    }

    private static Set<String> times(Fit fit, BiPredicate<Staff, Instant> fits) {
        Set<String> times = new TreeSet<>();
        for (Staff staff : fit.world().staff()) {
            staff.starts(RealWorld.DAY, fit.demand().length()).stream().filter(start -> fits.test(staff, start)).forEach(start -> times.add(staff.id() + "@" + start));
        }
        return times;
    }
}
