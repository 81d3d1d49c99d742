package org.palpate.scheduling.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;
import org.palpate.testing.WebClient;

/** Reception plans a course, settles its clashes, books it, and changes the rest of it. */
@BrowserTest
class CourseBrowserIT {

    @Test
    void plansSettlesBooksAndChangesACourse(Visitor rosa) {
        takes(2, Demo.IMRE, "2027-01-20T14:00:00Z");
        takes(3, Demo.IMRE, "2027-01-27T14:00:00Z");
        rosa.signIn("rosa@northgate.example", "London");
        Page page = rosa.open("patients/" + Demo.patient(8)).page();
        rosa.follow("Book course");
        page.getByLabel(Pattern.compile("^Trigger point therapy")).check();
        page.getByLabel("Practitioner").selectOption(Demo.IMRE.toString());
        rosa.fill("First date", "2027-01-13").fill("Number of visits", "4");
        page.getByLabel(Pattern.compile("^Time")).fill("14:00");
        rosa.press("Show dates");

        assertThat(page.locator(".visits > li")).hasCount(4);
        assertThat(visit(page, 2)).containsText("Dr. Imre Halász has another appointment then.");
        assertThat(page.getByText("2 dates clash")).isVisible();
        rosa.assertAccessibleHere();
        rosa.picture("course-clash");
        visit(page, 2).getByLabel("14:45").check();
        visit(page, 3).getByLabel("Leave out").check();
        rosa.press("Book course");

        rosa.reads("Course booked.");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").nth(1)).containsText("Wed 20 January, 14:45");
        rosa.assertAccessibleHere();
        rosa.picture("course");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Move visit 2")).click();
        rosa.fill("Move by days", "2").fill("To another time", "09:00");
        rosa.assertAccessibleHere();
        rosa.picture("course-move");
        rosa.press("Move visits");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Visit 2, 20 Jan 2027: Dr. Imre Halász does not work that day.");
        rosa.assertSilent(422, 409);
        rosa.fill("Move by days", "-1").press("Move visits");
        rosa.reads("Visits moved.");
        assertThat(page.locator("tbody tr").nth(1)).containsText("Tue 19 January, 09:00");
        assertThat(page.locator("tbody tr").nth(2)).containsText("Tue 2 February, 09:00");

        page.locator("tbody tr a").first().click();
        rosa.reads("Visit 1 of 3");
        rosa.follow("Visit 1 of 3");
        rosa.follow("Cancel visits");
        page.getByLabel("Patient no longer needs it").check();
        rosa.press("Cancel these visits");
        rosa.reads("3 given up");
        rosa.assertSilent();
    }

    private static Locator visit(Page page, int number) {
        return page.locator(".visits > li").nth(number - 1);
    }

    private static void takes(int patient, UUID practitioner, String start) {
        WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example").post("/appointments", Map.of("id", UUID.randomUUID().toString(),
                "patient", Demo.patient(patient).toString(), "service", Demo.service(2).toString(), "date", start.substring(0, 10),
                "slot", practitioner + "@" + start, "note", ""));
    }
}
