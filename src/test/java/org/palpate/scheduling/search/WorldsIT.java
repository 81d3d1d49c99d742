package org.palpate.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Role;
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
    private SignedIn signedIn;

    @Test
    void offersExactlyWhatTheDatabaseAccepts() throws SQLException {
        long seed = Long.getLong("palpate.seed", System.nanoTime());
        Random dice = new Random(seed);
        int offered = 0;
        for (int i = 0; i < WORLDS; i++) {
            RealWorld real = new RealWorld(dice);
            signedIn.become(new CurrentUser(Ids.next(), "Trial", real.clinic, "Trial clinic", Set.of(Role.RECEPTIONIST), null, real.place));
            Set<String> found = found(real);
            assertThat(found).as("seed %d, world %d", seed, i).isEqualTo(real.accepted());
            assertThat(OffersOfADay.of(offers, RealWorld.DAY, services.get(real.service), real.place, real.patient))
                    .as("the page of a booking, seed %d, world %d", seed, i).isEqualTo(found);
            offered += found.size();
        }
        System.out.printf("Finder against the database: %d worlds, %d times offered and accepted, seed %d%n", WORLDS, offered, seed);
        assertThat(offered).isPositive();
    }

    private Set<String> found(RealWorld real) {
        Service service = services.get(real.service);
        World world = worlds.load(real.place, service, real.patient, RealWorld.DAY, 1);
        Fit fit = new Fit(world, Demand.of(service), real.patient, null, Instant.EPOCH);
        Set<String> found = new TreeSet<>();
        for (Staff staff : world.staff()) {
            staff.starts(RealWorld.DAY, service.length()).stream().filter(start -> fit.fits(staff, start) || fit.supervisor(staff, start).isPresent())
                    .forEach(start -> found.add(staff.id() + "@" + start));
        }
        return found;
    }
}
