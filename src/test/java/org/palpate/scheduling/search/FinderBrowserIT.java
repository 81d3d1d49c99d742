package org.palpate.scheduling.search;

import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.Visitor;

/** Reception finds the next free time for a patient from the booking page, and is told why there is none elsewhere. */
@BrowserTest
class FinderBrowserIT {

    @Test
    void findsATimeAndIsOneClickFromTheBooking(Visitor rosa) {
        rosa.signIn("rosa@northgate.example", "London")
                .open("appointments/new?patient=" + Demo.patient(38) + "&service=" + Demo.DRY_NEEDLING + "&date=2026-12-09");
        rosa.follow("Find next free").reads("10 times found");
        rosa.picture("find");
        rosa.assertAccessibleHere();
        rosa.page().locator(".found a").first().click();
        rosa.reads("New booking");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(rosa.page().locator("input[name=slot]:checked")).hasCount(1);
        rosa.follow("Why not another time").reads("Certificate for this technique at London ended on 15 Oct 2026.");
        rosa.picture("why");
        rosa.assertAccessibleHere();
        rosa.assertSilent();
    }
}
