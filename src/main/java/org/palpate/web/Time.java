package org.palpate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock that everyone injects. {@code -Dpalpate.clock=<instant>} makes it start at that moment and tick on. */
@ApplicationScoped
class Time {

    @Produces
    @Singleton
    Clock clock() {
        return startingAt(System.getProperty("palpate.clock"));
    }

    static Clock startingAt(String moment) {
        Clock system = Clock.systemUTC();
        return moment == null ? system
                : Clock.offset(system, Duration.between(system.instant(), Instant.parse(moment)));
    }
}
