package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

/** Every route says who may use it; only a few are open to everybody. */
class RoutesTest {

    private static final Set<String> OPEN = Set.of("HealthController", "SignInController", "StartController", "FeedController", "GivenBackController");

    @Test
    void everyRouteHasARoleOrIsMeantToBeOpen() {
        assertThat(Routes.all()).hasSizeGreaterThan(30)
                .allSatisfy(route -> assertThat(!Routes.roles(route).isEmpty() || Routes.isOpen(route)).as("%s", route).isTrue());
    }

    @Test
    void onlyTheEntranceIsOpen() {
        assertThat(Routes.all().stream().filter(Routes::isOpen).map(route -> route.getDeclaringClass().getSimpleName())).allMatch(OPEN::contains);
    }
}
