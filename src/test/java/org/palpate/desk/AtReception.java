package org.palpate.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.palpate.testing.Visitor;

/** What somebody does at the front desk, in their words. */
final class AtReception {

    private static final String SEARCH = "Name, end of the phone number, or birth date";

    private final Visitor visitor;
    private final Page page;

    AtReception(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    void arrive() {
        visitor.signIn("rosa@northgate.example", "London");
        assertThat(page).hasURL(Pattern.compile("/calendar$"));
    }

    void finds(String words, String patient) {
        page.getByLabel(SEARCH).waitFor();
        page.waitForLoadState();
        page.getByLabel(SEARCH).fill(words);
        assertThat(found(patient)).isVisible();
    }

    void opensFound(String words, String patient) {
        visitor.open("patients");
        finds(words, patient);
        found(patient).click();
        assertHeading(patient);
    }

    private Locator found(String patient) {
        return page.locator("#found").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(patient));
    }

    void types(String givenName, String familyName, String birthDate, String phone) {
        visitor.fill("Given name", givenName).fill("Family name", familyName).fill("Birth date", birthDate)
                .fill("Phone", phone);
    }

    void picksService(String service) {
        Locator choice = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(service));
        choice.waitFor();
        page.waitForLoadState();
        choice.check();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Not offered that day")))
                .isVisible();
    }

    /** Why the booking page does not offer somebody. */
    Locator whyNot(String practitioner) {
        return page.locator(".others li").filter(new Locator.FilterOptions().setHasText(practitioner));
    }

    void picksTime(String practitioner, String time) {
        time(practitioner, time).check();
    }

    void picksFirstTime(String practitioner) {
        times(practitioner).locator("input").first().check();
    }

    /** Sends, through the form, a time that the page did not offer. */
    void forgesTime(String practitioner, String time, UUID other, String instant) {
        time(practitioner, time).evaluate("(radio, forged) => { radio.value = forged; radio.checked = true; }",
                other + "@" + instant);
        visitor.press("Book appointment");
    }

    private Locator time(String practitioner, String time) {
        return times(practitioner).getByLabel(time, new Locator.GetByLabelOptions().setExact(true));
    }

    /** The free times of somebody who treats, not of a trainee whom they supervise. */
    Locator times(String practitioner) {
        return page.locator(".slots fieldset").filter(new Locator.FilterOptions().setHas(
                page.locator("legend", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + practitioner)))));
    }

    void opensFromCalendar(String patient) {
        visitor.open("calendar");
        card(patient).click();
        assertHeading(patient);
    }

    /** The appointment of that patient in the calendar that is open. */
    Locator card(String patient) {
        return page.locator(".appt a").filter(new Locator.FilterOptions().setHasText(patient));
    }

    void assertRefusedWith(String words) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(words);
    }

    void assertHeading(String words) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words)).first()).isVisible();
    }

    void assertToast(String words) {
        assertThat(page.locator("#toast")).containsText(words);
    }

    /** The path of the page that is open, once it is one of those. */
    String path(String kind) {
        assertThat(page).hasURL(Pattern.compile("/" + kind + "/[0-9a-f-]{36}(\\?.*)?$"));
        return page.url().replaceFirst("^.*?//[^/]+/", "").replaceFirst("\\?.*$", "");
    }
}
