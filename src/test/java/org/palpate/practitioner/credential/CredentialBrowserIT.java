package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;
import org.palpate.testing.WebClient;

/** One certificate's life: entered by the lead, verified by another, booked upon, suspended; and the booking finds somebody else. */
@BrowserTest
class CredentialBrowserIT {

    /** A Tuesday on which Naomi and Thea work, after Naomi's own certificate has ended. */
    private static final String DAY = "2027-01-05";
    /** Naomi's certificate that ends next month. */
    private static final String ENDING = "01900000-0000-7006-8000-000000000007";
    private static final String TITLE = "Renewed certificate in dry needling";

    @Test
    void aCertificateIsVerifiedBooksAndLosesItsBookingToAColleague(Visitor imre, Visitor ines, Visitor rosa) {
        enter(imre.signIn("imre@northgate.example", "London"));
        verify(ines.signIn("ines@northgate.example", "London"));
        assertThat(book()).isEqualTo(303);
        suspend(imre);
        reassign(rosa.signIn("rosa@northgate.example", "London"));
        imre.assertSilent();
        ines.assertSilent();
        rosa.assertSilent();
    }

    private static void enter(Visitor imre) {
        imre.open("practitioners").follow("Naomi Okonjo");
        imre.reads("Ends in");
        imre.picture("practitioner-credentials");
        imre.assertAccessibleHere();
        imre.follow("Add credential");
        Page page = imre.page();
        page.getByLabel("Kind").selectOption("NEEDLING_CERTIFICATE");
        imre.fill("Title", TITLE).fill("Issued by", "Needling Board").fill("Number", "NB-2027");
        page.getByLabel("Place where it counts").selectOption("GB");
        imre.fill("Issued on", "2026-11-01").fill("Last day", "2028-01-31");
        imre.picture("credential-form");
        imre.assertAccessible();
        imre.press("Save credential");
        imre.reads("Not yet verified");
    }

    private static void verify(Visitor ines) {
        ines.open("practitioners").follow("Credentials to look at");
        ines.picture("credentials-overview");
        ines.assertAccessible();
        ines.follow(TITLE).follow("Verify");
        ines.page().getByLabel("Looked up in the register").check();
        ines.press("Verify");
        ines.reads("Credential verified.");
        ines.picture("credential-verified");
        ines.assertAccessibleHere();
        override(ines);
        ines.open("place-rules");
        ines.reads("Maryland");
        ines.picture("place-rules");
        ines.assertAccessible();
        ines.follow("Maryland, USA , Physiotherapist");
        ines.reads("COMAR");
        ines.assertAccessible();
    }

    private static void override(Visitor ines) {
        ines.open("credentials/" + ENDING).follow("Let it count past its last day").fill("Counts until", "2026-12-01").fill("Reason", "In the post");
        ines.press("Let it count until then");
        ines.reads("It counts until then by itself. Choose a later day.");
        ines.picture("override-form");
        ines.assertAccessibleHere();
        ines.assertSilent(422);
        ines.open("overrides");
        ines.picture("overrides");
        ines.assertAccessibleHere();
    }

    private static int book() {
        WebClient reception = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        return reception.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(38).toString(), "service",
                Demo.DRY_NEEDLING.toString(), "date", DAY, "slot", Demo.NAOMI + "@" + DAY + "T11:00:00Z", "note", "")).statusCode();
    }

    private static void suspend(Visitor imre) {
        imre.open("practitioners/" + Demo.NAOMI).follow(TITLE).follow("Suspend");
        imre.reads("1 booking rests on it.");
        imre.picture("credential-suspend");
        imre.assertAccessible();
        imre.press("Suspend now");
        imre.reads("Credential suspended.");
        imre.reads("under Needs reassignment");
    }

    private static void reassign(Visitor rosa) {
        rosa.open("calendar").follow("needs reassignment");
        rosa.reads("Certificate suspended");
        rosa.picture("reassignments");
        rosa.assertAccessibleHere();
        Locator row = rosa.page().locator("tr", new Page.LocatorOptions().setHasText("5 Jan 2027"));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("to Thea Lindqvist")).click();
        rosa.reads("Appointment reassigned.");
        PlaywrightAssertions.assertThat(row).hasCount(0);
    }
}
