package org.palpate.scheduling.waitlist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.Visitor;

/** A visit is cancelled; somebody on the waiting list fits, is offered the time, and takes it. */
@BrowserTest
class WaitingListBrowserIT {

    @Test
    void offersATimeThatWasGivenUpToSomebodyWhoWaits(Visitor rosa) {
        String appointment = new AtWaitingList().book(12, "2027-04-06T13:00:00Z");
        rosa.signIn("rosa@northgate.example", "London");
        Page page = rosa.open("patients/" + Demo.patient(14)).page();
        rosa.follow("Put on waiting list");
        page.getByLabel("Trigger point therapy").check();
        page.getByLabel("Monday").uncheck();
        page.getByLabel("Urgent").check();
        rosa.fill("Note", "Works nearby, can come at short notice");
        rosa.assertAccessibleHere();
        rosa.picture("waiting-new");
        rosa.press("Put on the list");
        rosa.reads("Put on the waiting list.");
        rosa.reads("Fatima al-Sayed");
        rosa.assertAccessibleHere();
        rosa.picture("waiting-list");

        rosa.open("appointments/" + appointment + "/cancellation");
        page.getByLabel("Patient is ill").check();
        rosa.press("Cancel appointment");
        rosa.reads("Who could take this time");
        rosa.assertAccessibleHere();
        rosa.picture("waiting-fitting");
        rosa.press("Offer to Fatima al-Sayed and hold");
        rosa.reads("Offered, not booked yet");
        rosa.assertAccessibleHere();
        rosa.picture("waiting-offer");
        rosa.press("Patient takes it");
        rosa.reads("Offer taken: the appointment is booked.");
        assertThat(page.locator(".chip.st-booked")).isVisible();
        rosa.open("waiting-list");
        assertThat(page.locator("body")).not().containsText("Fatima al-Sayed");
        rosa.assertSilent();
    }
}
