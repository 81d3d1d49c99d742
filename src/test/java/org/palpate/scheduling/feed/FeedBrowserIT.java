package org.palpate.scheduling.feed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Visitor;

/** A practitioner makes the address of their feed, sees it once, and closes the feed. */
@BrowserTest
class FeedBrowserIT {

    @Test
    void makesAnAddressAndClosesTheFeed(Visitor mateus) {
        mateus.signIn("mateus@northgate.example", "London");
        mateus.open("practitioners").follow("Calendar feed");
        mateus.press("Make an address");
        assertThat(mateus.page().getByLabel("Address")).hasValue(Pattern.compile("^http://.*/feeds/.{43}\\.ics$"));
        mateus.assertAccessibleHere();
        mateus.picture("feed");
        mateus.press("Close the feed");
        mateus.reads("You have no feed yet.");
        mateus.assertSilent();
    }
}
